package countersign.platform.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@AutoConfiguration
class OpenApiAutoConfiguration {

    @Bean
    OperationHeaders operationHeaders() {
        return new OperationHeaders();
    }

    @Bean
    OperationAnswers operationAnswers() {
        return new OperationAnswers();
    }

    @Bean
    ValueForms valueForms() {
        return new ValueForms();
    }

    /** Ends the chain of converters, so it is the first to be taken into it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    PresentMembers presentMembers(SchemaNames names) {
        return new PresentMembers(names);
    }

    /** Names of operations that do not depend on the order in which controllers are found. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, method) -> operation.operationId(method.getMethod().getName()
                + method.getBeanType().getSimpleName().replaceFirst("Controller$", ""));
    }

    /** The same wherever it is read: its addresses are those of the gateway as well. */
    @Bean
    OpenApiCustomizer serviceDescription(@Value("${spring.application.name:service}") String name) {
        return description -> {
            description.info(new Info().title("Countersign: " + name).version("1"));
            description.servers(List.of(new Server().url("/")));
            description
                    .getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description("An access token of the realm: for systems by client credentials"));
            Refusals.describe(description.getComponents());
        };
    }
}
