<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p>${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <#if !skipLink?? && (client.baseUrl)?has_content>
      <p><a id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
