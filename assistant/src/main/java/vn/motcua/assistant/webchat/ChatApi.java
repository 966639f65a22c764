package vn.motcua.assistant.webchat;

import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** The parts of the OpenAPI document that several operations share. */
final class ChatApi {

    static final String BEARER = "session";
    static final String MALFORMED = "#/components/responses/Malformed";
    static final String NOT_SIGNED_IN = "#/components/responses/NotSignedIn";
    static final String TOO_LONG = "#/components/responses/TooLong";
    static final String TOO_MANY = "#/components/responses/TooMany";

    private static final String PROBLEM = "Problem";

    private ChatApi() {}

    static OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Một Cửa: web chat")
                        .version("0.1")
                        .description("What the chat page and the widget use, and any other client may.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token of POST /api/chat/sessions."))
                        .addSchemas(PROBLEM, problem())
                        .addResponses("Malformed", response("It is malformed; `reason` says how."))
                        .addResponses(
                                "NotSignedIn", response("The token is missing, wrong or expired: begin a session."))
                        .addResponses("TooLong", response("The text or the body is too long."))
                        .addResponses(
                                "TooMany",
                                response("Too many requests.")
                                        .headers(Map.of(
                                                "Retry-After",
                                                new Header()
                                                        .description("After how many seconds to try again.")
                                                        .schema(new IntegerSchema())))));
    }

    private static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457.")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence for people."))
                .addProperty("reason", new StringSchema().description("A word for programs, such as text-too-long."));
    }
}
