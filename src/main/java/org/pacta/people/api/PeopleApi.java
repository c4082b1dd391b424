package org.pacta.people.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.database.Keyset;
import org.pacta.party.Role;
import org.pacta.people.FirstPasswords;
import org.pacta.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The people of one's own party: enter, change, close, open again. For its administrators. */
@ApiController
@Tag(name = "People")
class PeopleApi {

    private final People people;
    private final FirstPasswords passwords;
    private final Idempotency idempotency;

    PeopleApi(People people, FirstPasswords passwords, Idempotency idempotency) {
        this.people = people;
        this.passwords = passwords;
        this.idempotency = idempotency;
    }

    /**
     * What is kept of somebody.
     *
     * @param username of somebody new; it never changes
     * @param office code of an office of the own party
     * @param roles words as {@code OFFICER}
     */
    record PersonRequest(
            @Nullable String username,
            @Nullable String name,
            @Nullable String email,
            @Nullable String office,
            @Nullable Set<String> roles) {

        People.Details details() {
            var wanted = EnumSet.noneOf(Role.class);
            for (var role : RequestParameters.required("roles", roles)) {
                wanted.add(RequestParameters.required("roles", RequestParameters.word("roles", role, Role.class)));
            }
            return new People.Details(
                    RequestParameters.required("name", name),
                    RequestParameters.required("email", email),
                    RequestParameters.required("office", office),
                    wanted);
        }
    }

    /** @param colleague username of whoever takes over the open tasks; without one they go back to their offices */
    record ClosingRequest(@Nullable String colleague) {}

    /** A password that opens the account once, to choose one's own; it is told this once. */
    record OneTimePasswordResource(String password) {}

    /**
     * How a link to choose a password with went to somebody.
     *
     * @param address where it was mailed to; null where there is no mail
     * @param link what is to be passed on by hand, told this once; null where it was mailed
     */
    record InvitationResource(
            @Nullable String address, @Nullable String link) {}

    /** @param active whether the account is open */
    record PersonResource(
            String username,
            String name,
            String email,
            String office,
            List<Role> roles,
            boolean active,
            int openTasks) {

        static PersonResource of(People.Person person) {
            return new PersonResource(
                    person.username(),
                    person.details().name(),
                    person.details().email(),
                    person.details().office(),
                    person.details().roles().stream().sorted().toList(),
                    person.active(),
                    person.openTasks());
        }
    }

    @Operation(summary = "The people of one's own party by name; without active also those whose accounts are closed")
    @Needs(Scope.READ)
    @GetMapping("/people")
    Page<PersonResource> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var after = Page.after(cursor, People.KEYSET);
        return Page.of(
                people.following(new People.Filter(text, active), after, size + 1),
                size,
                person -> new Keyset.Place(person.details().name(), person.id().value()),
                PersonResource::of);
    }

    @Operation(summary = "Somebody of one's own party, with the version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/people/{username}")
    PersonResource one(@PathVariable String username, HttpServletResponse response) {
        return answer(people.byUsername(username), response);
    }

    @Operation(summary = "Enter somebody new")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/people")
    ResponseEntity<PersonResource> add(
            @RequestBody PersonRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /people", asked), PersonResource.class, () -> {
            var added = people.add(RequestParameters.required("username", asked.username()), asked.details());
            return ResponseEntity.created(URI.create("/api/v1/people/" + added.username()))
                    .header("ETag", Versions.tag(added.version()))
                    .body(PersonResource.of(added));
        });
    }

    @Operation(summary = "Rename somebody, move him or her to another office, change mail address and roles")
    @Needs(Scope.MANAGE)
    @PutMapping("/people/{username}")
    PersonResource change(
            @PathVariable String username,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PersonRequest asked,
            HttpServletResponse response) {
        return answer(people.change(username, Versions.read(ifMatch), asked.details()), response);
    }

    @Operation(summary = "Close an account and pass on its open tasks: sessions, tokens, webhooks and mail end at once")
    @Needs(Scope.MANAGE)
    @PostMapping("/people/{username}/close")
    PersonResource close(
            @PathVariable String username,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ClosingRequest asked,
            HttpServletResponse response) {
        var colleague = asked.colleague();
        return answer(
                people.close(
                        username,
                        Versions.read(ifMatch),
                        colleague == null ? null : colleague.strip().toLowerCase(Locale.ROOT)),
                response);
    }

    @Operation(summary = "Open a closed account again")
    @Needs(Scope.MANAGE)
    @PostMapping("/people/{username}/reopen")
    PersonResource reopen(
            @PathVariable String username,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(people.reopen(username, Versions.read(ifMatch)), response);
    }

    @Operation(
            operationId = "giveOneTimePassword",
            summary = "Give somebody a password that opens the account once; the answer has it, this once")
    @Needs(Scope.MANAGE)
    @PostMapping("/people/{username}/password")
    OneTimePasswordResource password(@PathVariable String username) {
        return new OneTimePasswordResource(passwords.give(username));
    }

    @Operation(
            operationId = "invitePerson",
            summary =
                    "Send somebody a link to choose a password with; where there is no mail the answer has it, this once")
    @Needs(Scope.MANAGE)
    @PostMapping("/people/{username}/invitation")
    InvitationResource invitation(@PathVariable String username) {
        var given = passwords.invite(username);
        return new InvitationResource(given.address(), given.link());
    }

    @Operation(
            operationId = "removePasskeys",
            summary = "Remove the passkeys of somebody who has lost them: the password alone opens the account again")
    @Needs(Scope.MANAGE)
    @DeleteMapping("/people/{username}/passkeys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskeys(@PathVariable String username) {
        passwords.removePasskeys(username);
    }

    private static PersonResource answer(People.Person person, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(person.version()));
        return PersonResource.of(person);
    }
}
