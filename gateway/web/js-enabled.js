// Loaded at the top of the body so that styles which need scripts apply before the first paint; a file because inline scripts are forbidden.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('nhsuk-frontend-supported')
