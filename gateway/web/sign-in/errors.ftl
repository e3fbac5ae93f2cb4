<#-- What is wrong: above everything with a link to the field, and at the field. -->
<#macro summary field message>
<div class="nhsuk-error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
  <h2 class="nhsuk-error-summary__title" id="error-summary-title">There is a problem</h2>
  <div class="nhsuk-error-summary__body">
    <ul class="nhsuk-list nhsuk-error-summary__list"><li><a href="#${field}">${kcSanitize(message)?no_esc}</a></li></ul>
  </div>
</div>
</#macro>
<#macro beside message>
<span class="nhsuk-error-message" id="input-error"><span class="nhsuk-u-visually-hidden">Error: </span>${kcSanitize(message)?no_esc}</span>
</#macro>
