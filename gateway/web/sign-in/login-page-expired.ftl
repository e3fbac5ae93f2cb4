<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p id="instruction1">${msg("pageExpiredMsg1")}</p>
    <p><a id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredGoOn")}</a></p>
    <p><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredAgain")}</a></p>
  </#if>
</@layout.registrationLayout>
