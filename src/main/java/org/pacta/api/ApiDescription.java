package org.pacta.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;

/** The API's description in OpenAPI 3, at {@code /v3/api-docs}; as a page at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "The request cannot be read, or a parameter is not as it must be."),
            Map.entry("401", "No token, or one that is not valid."),
            Map.entry("403", "The token's scope or the member's role does not allow it."),
            Map.entry("404", "There is no such thing, or none that the member may see."),
            Map.entry("406", "It is not given in any format that was asked for."),
            Map.entry("409", "Not possible as things stand."),
            Map.entry("422", "A field is not as it must be; nothing was done."),
            Map.entry("429", "Too many requests; see Retry-After."),
            Map.entry("503", "The database is away, full or busy, or too many do the like; see Retry-After."));

    private static final Map<String, String> PROBLEMS_OF_CHANGES = Map.of(
            "412", "It was changed since it was read; read it again.",
            "413", "The body is too large.",
            "415", "The body is in no format that the operation reads.",
            "428", "If-Match is missing.");

    /** @param schemas in whose words problems are described as all else is */
    @Bean
    OpenAPI openApi(DescribedSchemas schemas) {
        return new OpenAPI()
                .info(new Info()
                        .title("Pacta")
                        .version("v1")
                        .description("""
                                From a joint statement to running, watched commitments.

                                **Tokens**: make one on your profile page and send it as `Authorization: Bearer …`.
                                **Versions**: what can be changed has an `ETag`; a change sends it back in `If-Match`, and is \
                                refused (412) where somebody else was faster.
                                **Once**: what creates something takes an `Idempotency-Key`, and can then be sent again.
                                **Lists** are paged: send `next` of one page as `cursor` for the following.
                                **Problems** are RFC 9457 with a stable `type`. Dates are local dates (2026-11-24), instants UTC.""")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("here")))
                .components(new Components()
                        .schemas(schemas.of(Problem.class))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    DescribedSchemas describedSchemas() {
        return new DescribedSchemas();
    }

    @Bean
    DescribedOperations describedOperations() {
        return new DescribedOperations();
    }

    /** Says of each operation what scope it takes, and how it can fail. */
    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            var needs = method.getMethodAnnotation(Needs.class);
            if (needs != null) {
                var scope = needs.value().name().toLowerCase(Locale.ROOT);
                operation.addExtension("x-scope", scope);
                var said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
                operation.setDescription(said + "Scope of the token: `" + scope + "`.");
            }
            add(operation, PROBLEMS);
            if (!method.hasMethodAnnotation(GetMapping.class)) {
                add(operation, PROBLEMS_OF_CHANGES);
            }
            return operation;
        };
    }

    private static void add(io.swagger.v3.oas.models.Operation operation, Map<String, String> problems) {
        problems.forEach((status, description) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
    }
}
