package countersign.webserver.header;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Spring Security's strict firewall, for whoever has no stricter one, with the same rules read without patterns. */
@AutoConfiguration
public class StrictRequests {

    /** A new one, for more rules to be set. */
    public static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(VisibleText::only);
        firewall.setAllowedHeaderValues(VisibleText::onlyOrTabs);
        firewall.setAllowedParameterNames(VisibleText::only);
        return firewall;
    }

    @Bean
    @ConditionalOnMissingBean
    HttpFirewall strictRequests() {
        return firewall();
    }
}
