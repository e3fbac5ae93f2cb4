<#-- The frame of every page that Keycloak shows. Sections: header (the heading), show-username, form, info, socialProviders. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false wrong=false>
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title><#if wrong>Error: </#if>${heading?markup_string?replace("<[^>]+>", "", "r")?trim?no_esc} – Countersign</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="theme-color" content="#005eb8">
  <meta name="robots" content="noindex, nofollow">
  <link rel="icon" href="data:,">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if scripts??><#list scripts as script>
  <script src="${script}"></script>
  </#list></#if>
  <script type="module" src="${url.resourcesPath}/${properties.session}"></script>
</head>
<body data-elsewhere="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session="${authenticationSession.authSessionIdHash}"</#if><#if client?? && client.baseUrl?has_content> data-client="${client.clientId}"</#if>>
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="nhsuk-header" role="banner">
  <div class="nhsuk-header__container nhsuk-width-container">
    <div class="nhsuk-header__service">
      <svg class="nhsuk-header__logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" height="40" width="100" focusable="false" role="img" aria-label="NHS">
        <title>NHS</title>
        <path fill="currentcolor" d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"/>
      </svg>
      <span class="nhsuk-header__service-name">Countersign</span>
    </div>
  </div>
</header>
<div class="nhsuk-width-container">
  <main class="nhsuk-main-wrapper" id="maincontent">
    <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">
      <#if wrong>
      <#nested "summary">
      </#if>
      <h1 class="nhsuk-heading-l" id="kc-page-title">${heading}</h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p id="kc-username">Signed in as <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>. <a id="reset-login" href="${url.loginRestartFlowUrl}">Sign in as somebody else</a></p>
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="nhsuk-inset-text" role="${(message.type = 'error')?then('alert', 'status')}">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        <p class="kc-feedback-text">${kcSanitize(message.summary)?no_esc}</p>
      </div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="nhsuk-button nhsuk-button--secondary">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info"><#nested "info"></div>
      </#if>
    </div></div>
  </main>
</div>
<footer class="nhsuk-footer" role="contentinfo">
  <div class="nhsuk-width-container">
    <div class="nhsuk-footer__meta">
      <p class="nhsuk-body-s">Countersign takes reviews of NHS services from the teams who assess themselves to the directors who sign for them. Do not name or describe a patient anywhere in it.</p>
    </div>
  </div>
</footer>
</body>
</html>
</#macro>
