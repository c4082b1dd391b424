package org.pacta.absence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Deputies;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Standing deputies of the managers of one's own party. */
@ApiController
@Tag(name = "Absences")
class DeputiesApi {

    private final Deputies deputies;

    DeputiesApi(Deputies deputies) {
        this.deputies = deputies;
    }

    /** Usernames: who decides, and who may decide in that one's name. */
    record DeputyRequest(@Nullable String manager, @Nullable String deputy) {}

    /** Usernames: who decides, and who may decide in that one's name. */
    record DeputyResource(long id, String manager, String deputy, LocalDate since) {

        static DeputyResource of(Deputies.Deputy deputy) {
            return new DeputyResource(
                    deputy.id(), deputy.manager().username(), deputy.deputy().username(), deputy.since());
        }
    }

    @Operation(summary = "The standing deputies of the managers of one's own party")
    @Needs(Scope.READ)
    @GetMapping("/deputies")
    List<DeputyResource> list() {
        return deputies.all().stream().map(DeputyResource::of).toList();
    }

    @Operation(summary = "Name a manager's standing deputy")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/deputies")
    ResponseEntity<DeputyResource> name(@RequestBody DeputyRequest asked) {
        var named = deputies.name(
                RequestParameters.required("manager", asked.manager()),
                RequestParameters.required("deputy", asked.deputy()));
        return ResponseEntity.created(URI.create("/api/v1/deputies/" + named.id()))
                .body(DeputyResource.of(named));
    }

    @Operation(summary = "Take a standing deputy back")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/deputies/{id}")
    ResponseEntity<Void> takeBack(@PathVariable long id) {
        deputies.takeBack(id);
        return ResponseEntity.noContent().build();
    }
}
