<#import "template.ftl" as layout>
<#import "errors.ftl" as errors>
<#assign refused = messagesPerField.existsError('username','password')>
<#assign why = messagesPerField.getFirstError('username','password')>
<@layout.registrationLayout displayMessage=!refused wrong=refused; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "summary">
    <@errors.summary field="username" message=why/>
  <#elseif section = "form" && realm.password>
    <form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <div class="nhsuk-form-group<#if refused> nhsuk-form-group--error</#if>">
        <label class="nhsuk-label" for="username">${msg("username")}</label>
        <#if refused><@errors.beside message=why/></#if>
        <input class="nhsuk-input<#if refused> nhsuk-input--error</#if>" id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if refused> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      <div class="nhsuk-form-group<#if refused> nhsuk-form-group--error</#if>">
        <label class="nhsuk-label" for="password">${msg("password")}</label>
        <input class="nhsuk-input<#if refused> nhsuk-input--error</#if>" id="password" name="password" type="password" autocomplete="current-password"<#if refused> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="nhsuk-button" id="kc-login" name="login" value="true">${msg("doLogIn")}</button>
    </form>
    <p>${msg("noPassword")}</p>
  </#if>
</@layout.registrationLayout>
