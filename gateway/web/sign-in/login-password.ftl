<#-- The password once more, before something is signed. -->
<#import "template.ftl" as layout>
<#import "errors.ftl" as errors>
<#-- A lock-out comes as a message of the page: it looks like any wrong password, so that no guesser can tell. -->
<#assign atField = messagesPerField.existsError('password')>
<#assign refused = atField || (message?has_content && message.type = "error")>
<#if atField><#assign why = messagesPerField.getFirstError('password')><#else><#assign why = (message.summary)!''></#if>
<@layout.registrationLayout displayMessage=(!refused && !(message?has_content && message.type = "info")) wrong=refused; section>
  <#if section = "header">
    ${msg("reauthenticateTitle")}
  <#elseif section = "summary">
    <@errors.summary field="password" message=why/>
  <#elseif section = "form">
    <p>${msg("reauthenticateWhy")}</p>
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <div class="nhsuk-form-group<#if refused> nhsuk-form-group--error</#if>">
        <label class="nhsuk-label" for="password">${msg("password")}</label>
        <#if refused><@errors.beside message=why/></#if>
        <input class="nhsuk-input<#if refused> nhsuk-input--error</#if>" id="password" name="password" type="password" autocomplete="current-password"<#if refused> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      <div class="nhsuk-button-group">
        <button class="nhsuk-button" id="kc-login" name="login" value="true">${msg("doReauthenticate")}</button>
        <#if client?? && client.baseUrl?has_content><a href="${client.baseUrl}">${msg("leaveUnsigned")}</a></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
