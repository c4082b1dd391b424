package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Positions;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets in with the provider's word, and what of it is followed. The provider itself is real in ProviderIT. */
@PactaTest
class ProviderSignInTest {

    private static int number;

    @Autowired
    World world;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Parties parties;

    @Autowired
    Positions positions;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    private String username;
    private MemberId id;

    @BeforeEach
    void begin() {
        world.begin();
        username = "provided" + ++number;
        id = new MemberId(enrolment.member(
                username,
                "Provided " + number,
                username + "@Test.example",
                world.office("JPN-POLICY"),
                Set.of(Role.OFFICER)));
    }

    /** A verified mail address links the account; from then on the subject is enough, whatever the address. */
    @Test
    void aVerifiedMailAddressLinksTheAccount() {
        assertThat(signIn(plain(), "one", Map.of("email", username + "@test.EXAMPLE", "email_verified", true)))
                .isEqualTo(id);
        assertThat(signIn(plain(), "one", Map.of("email", "new.name@test.example")))
                .isEqualTo(id);
        refused(
                plain(),
                "another",
                Map.of("email", username + "@test.example", "email_verified", true),
                "linked-otherwise");
        assertThat(actions()).containsExactly(Action.MEMBER_SIGN_IN_REFUSED, Action.MEMBER_LINKED);
    }

    /** Nobody gets in without an account, by an unverified address, or with an account that is closed. */
    @Test
    void nobodyGetsInWithoutAnOpenAccountAndAVerifiedAddress() {
        refused(plain(), "two", Map.of("email", "nobody@test.example", "email_verified", true), "no-account");
        refused(plain(), "two", Map.of(), "no-account");
        refused(plain(), "two", Map.of("email", username + "@test.example"), "unverified");
        refused(plain(), "two", Map.of("email", username + "@test.example", "email_verified", false), "unverified");
        assertThat(signIn(plain(), "two", Map.of("email", username + "@test.example", "email_verified", true)))
                .isEqualTo(id);
        sql("UPDATE member SET active = false WHERE id = :id");
        refused(plain(), "two", Map.of("email", username + "@test.example", "email_verified", true), "disabled");
    }

    @Test
    void whereItIsConfiguredSoTheUserNameStandsInAClaimOfItsOwn() {
        var byName = settings("preferred_username", null, null);
        assertThat(signIn(byName, "three", Map.of("preferred_username", username)))
                .isEqualTo(id);
        refused(byName, "four", Map.of("preferred_username", "nobody.at.all"), "no-account");
    }

    /** Roles follow the groups only where it is configured, and somebody without any is refused. */
    @Test
    void rolesFollowTheGroupsOnlyWhereItIsConfigured() {
        var known = Map.<String, Object>of("email", username + "@test.example", "email_verified", true);
        signIn(plain(), "five", with(known, "groups", List.of("chiefs")));
        assertThat(member().roles()).containsExactly(Role.OFFICER);
        var following = settings("email", null, "realm.groups");
        signIn(following, "five", with(known, "realm", Map.of("groups", List.of("chiefs", "else"))));
        assertThat(member().roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.OFFICER);
        refused(following, "five", with(known, "realm", Map.of("groups", List.of("else"))), "no-role");
        assertThat(member().roles()).hasSize(2);
        assertThat(actions()).contains(Action.MEMBER_ROLES_CHANGED);
    }

    @Test
    void theOfficeFollowsItsClaimWithinThePartyAndNeverIntoAnotherOne() {
        var following = settings("email", "department", null);
        var known = Map.<String, Object>of("email", username + "@test.example", "email_verified", true);
        signIn(following, "six", with(known, "department", "JPN-PLANS"));
        assertThat(member().office().code()).isEqualTo("JPN-PLANS");
        refused(following, "six", with(known, "department", "KOR-PLANS"), "no-office");
        refused(following, "six", known, "no-office");
        assertThat(member().office().code()).isEqualTo("JPN-PLANS");
        assertThat(actions()).contains(Action.MEMBER_MOVED);
        assertThat(world.as("jpn.administrator", history::broken)).isEmpty();
    }

    /** No token of the provider is kept in what the session holds, but the one that ending it asks for. */
    @Test
    void noTokenOfTheProviderIsKeptButTheOneThatEndingTheSessionAsksFor() {
        var member = user(plain(), "seven", Map.of("email", username + "@test.example", "email_verified", true));
        assertThat(member.getPassword()).isNull();
        assertThat(member.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_OFFICER");
        assertThat(member.getIdToken().getSubject()).isEqualTo(subject("seven"));
    }

    private Member member() {
        return acting.asSystem(() -> parties.member(id));
    }

    private List<Action> actions() {
        return world
                .as(
                        "jpn.administrator",
                        () -> history.search(new History.Filter("Provided " + number, null, null, null), 0, 50))
                .stream()
                .map(History.Line::action)
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    private String subject(String name) {
        return name + " of " + username;
    }

    private void refused(ProviderSettings settings, String subject, Map<String, Object> claims, String why) {
        assertThatThrownBy(() -> signIn(settings, subject, claims))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        e -> assertThat(ProviderRefusal.of(e).word()).isEqualTo(why));
    }

    private MemberId signIn(ProviderSettings settings, String subject, Map<String, Object> claims) {
        return user(settings, subject, claims).memberId();
    }

    private ProvidedMember user(ProviderSettings settings, String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", subject(subject));
        all.put("iss", settings.issuer());
        var token = new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
        var service = new ProviderSignIn(
                request -> new DefaultOidcUser(List.of(), token),
                settings,
                new SignInThrottle(jdbc, acting, transactions),
                new ProviderLogins(jdbc, parties, world.clock()),
                positions,
                acting,
                transactions,
                events);
        var registration = ClientRegistration.withRegistrationId("provider")
                .clientId("pacta")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://pacta.example/login")
                .authorizationUri("https://id.example/auth")
                .tokenUri("https://id.example/token")
                .build();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "access", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        return (ProvidedMember) service.loadUser(new OidcUserRequest(registration, access, token));
    }

    private static ProviderSettings plain() {
        return settings("email", null, null);
    }

    private static ProviderSettings settings(
            String memberClaim, @Nullable String officeClaim, @Nullable String rolesClaim) {
        return new ProviderSettings(
                "https://id.example",
                "pacta",
                null,
                null,
                "openid email",
                memberClaim,
                officeClaim,
                rolesClaim,
                "staff=OFFICER, chiefs=MANAGER+OFFICER");
    }

    private void sql(String sql) {
        acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> jdbc.sql(sql).param("id", id.value()).update()));
    }
}
