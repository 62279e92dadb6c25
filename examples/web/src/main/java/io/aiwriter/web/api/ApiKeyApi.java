package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aiwriter.Owner;
import io.aiwriter.web.security.ApiKey;
import io.aiwriter.web.security.ApiKeys;
import io.aiwriter.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys by which programs use the API. */
@RestController
@RequestMapping(path = ApiPaths.ROOT + "/api-keys")
@Tag(name = "api-keys")
class ApiKeyApi {

    private final ApiKeys keys;

    ApiKeyApi(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping(produces = "application/json")
    @Operation(summary = "List the keys of the account")
    KeyList list(@Parameter(hidden = true) Owner owner) {
        return new KeyList(keys.of(owner).stream().map(KeyAnswer::of).toList());
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a key",
            description = "The key is shown in this answer and never again.")
    NewKey issue(@Parameter(hidden = true) Owner owner, @Valid @RequestBody KeyInput input) {
        if (keys.of(owner).size() >= ApiKeys.MAX_KEYS) {
            throw new ApiException(
                    ProblemCode.CONFLICT,
                    "The account has %d keys. Revoke one first.".formatted(ApiKeys.MAX_KEYS),
                    List.of());
        }
        ApiKeys.Issued issued = keys.issue(owner, input.name().strip(), scopes(input.scopes()));
        return new NewKey(KeyAnswer.of(issued.key()), issued.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key")
    void revoke(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        if (!keys.revoke(owner, id.toString())) {
            throw ApiException.notFound("key");
        }
    }

    private static Set<Scope> scopes(List<String> names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (int i = 0; i < names.size(); i++) {
            String field = "scopes[%d]".formatted(i);
            scopes.add(
                    Scope.parse(names.get(i))
                            .orElseThrow(
                                    () ->
                                            ApiException.invalid(
                                                    field,
                                                    "unknown",
                                                    "Choose content:read, content:write,"
                                                            + " content:delete or api:manage.")));
        }
        return scopes;
    }

    record KeyInput(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 10) List<@NotBlank String> scopes) {}

    record KeyList(List<KeyAnswer> data) {}

    record NewKey(KeyAnswer key, @Schema(example = "aiw_...") String secret) {}

    record KeyAnswer(
            String id,
            String name,
            List<String> scopes,
            @JsonProperty("created_at") Instant createdAt) {

        static KeyAnswer of(ApiKey key) {
            return new KeyAnswer(
                    key.id(),
                    key.name(),
                    key.scopes().stream().sorted().map(Scope::label).toList(),
                    key.createdAt());
        }
    }
}
