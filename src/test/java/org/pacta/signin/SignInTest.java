package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.database.ActingMember;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PactaTest
class SignInTest {

    private static int number;

    @Autowired
    World world;

    @Autowired
    SignIn signIn;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Passwords passwords;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String username;
    private MemberId id;

    @BeforeEach
    void begin() {
        world.begin();
        username = "somebody" + ++number;
        id = new MemberId(enrolment.member(
                username, "Somebody", username + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
        passwords.set(id, "right-password");
    }

    /** The right password signs in, whatever the case of the name, and is not kept in the session. */
    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheName() {
        var signedIn = signIn.authenticate(request(username.toUpperCase(java.util.Locale.ROOT), "right-password"));
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(((ActingMember) signedIn.getPrincipal()).memberId()).isEqualTo(id);
        assertThat(((SignedInMember) signedIn.getPrincipal()).getPassword()).isNull();
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_OFFICER");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnAccountWithoutAPasswordAreRefusedAlike() {
        assertThatThrownBy(() -> signIn.authenticate(request(username, "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(request("nobody.at.all", "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(request("kor.officer", "")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(request(username, "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(request(username, "right-password")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void passwordsAreKeptAsArgon2Hashes() {
        var hash = acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> jdbc.sql("SELECT password_hash FROM credential WHERE member_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()));
        assertThat(hash).startsWith("$argon2id$").doesNotContain("right-password");
    }

    @Test
    void whoeverIsNoLongerActiveDoesNothingMoreAlsoWithASessionThatIsStillOpen() {
        acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> jdbc.sql("UPDATE member SET active = false WHERE id = :id")
                        .param("id", id.value())
                        .update()));
        assertThatThrownBy(() -> acting.asMember(
                        id,
                        () -> new TransactionTemplate(transactions)
                                .execute(s -> jdbc.sql("SELECT count(*) FROM party")
                                        .query(Integer.class)
                                        .single())))
                .hasMessageContaining("no longer active");
        assertThatThrownBy(() -> signIn.authenticate(request(username, "right-password")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private static UsernamePasswordAuthenticationToken request(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
