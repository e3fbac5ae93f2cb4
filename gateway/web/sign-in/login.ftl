<#-- Signing in, and the password once more before something is signed. -->
<#import "template.ftl" as layout>
<#assign refused = messagesPerField.existsError('username','password')>
<#assign again = usernameHidden??>
<#assign first = again?then('password', 'username')>
<@layout.registrationLayout displayMessage=(!refused && !(again && message?has_content && message.type = "info")) wrong=refused; section>
  <#if section = "header">
    <#if again>${msg("reauthenticateTitle")}<#else>${msg("loginAccountTitle")}</#if>
  <#elseif section = "summary">
    <div class="nhsuk-error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
      <h2 class="nhsuk-error-summary__title" id="error-summary-title">There is a problem</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list"><li><a href="#${first}">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</a></li></ul>
      </div>
    </div>
  <#elseif section = "form" && realm.password>
    <#if again><p>${msg("reauthenticateWhy")}</p></#if>
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <#if !again>
      <div class="nhsuk-form-group<#if refused> nhsuk-form-group--error</#if>">
        <label class="nhsuk-label" for="username">${msg("username")}</label>
        <#if refused>
        <span class="nhsuk-error-message" id="input-error"><span class="nhsuk-u-visually-hidden">Error: </span>${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</span>
        </#if>
        <input class="nhsuk-input<#if refused> nhsuk-input--error</#if>" id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if refused> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="nhsuk-form-group<#if refused> nhsuk-form-group--error</#if>">
        <label class="nhsuk-label" for="password">${msg("password")}</label>
        <#if again && refused>
        <span class="nhsuk-error-message" id="input-error"><span class="nhsuk-u-visually-hidden">Error: </span>${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</span>
        </#if>
        <input class="nhsuk-input<#if refused> nhsuk-input--error</#if>" id="password" name="password" type="password" autocomplete="current-password"<#if refused> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="nhsuk-button" id="kc-login" name="login" value="true">${again?then(msg("doReauthenticate"), msg("doLogIn"))}</button>
    </form>
    <p>${msg("noPassword")}</p>
  </#if>
</@layout.registrationLayout>
