package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Enrolment;
import org.pacta.party.Role;
import org.pacta.people.FirstPasswords;
import org.pacta.people.People;
import org.pacta.signin.PasskeySignIn.BrowserSession;
import org.pacta.signin.PasskeySignIn.Refusal;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** A passkey opens its person's account and no other, once for each question; who has lost it is helped by his or her party. */
@PactaTest
class PasskeysTest {

    private static final String PASSWORD = "seven boats under rain";
    private static final String ADDRESS = "192.0.2.44";
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    @Autowired
    World world;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Passwords passwords;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeySignIn byPasskey;

    @Autowired
    SignIn byPassword;

    @Autowired
    FirstPasswords firstPasswords;

    @Autowired
    People people;

    @Autowired
    History history;

    @Autowired
    BaseUrl baseUrl;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, @Nullable Object> attributes = new HashMap<>();
    private final BrowserSession session = new BrowserSession(attributes::get, attributes::put);
    private int number;
    private MemberId id;
    private MemberId administrator;
    private SoftAuthenticator device;

    @BeforeEach
    void begin() {
        world.begin();
        number = NUMBER.incrementAndGet();
        id = enrolled("keyholder", Set.of(Role.OFFICER));
        administrator = enrolled("keyadmin", Set.of(Role.ADMINISTRATOR));
        passwords.set(id, PASSWORD);
        device = new SoftAuthenticator(baseUrl.of(""), number);
    }

    @AfterEach
    void closeThoseOfThisTest() {
        closed("keyholder");
        closed("keyadmin");
    }

    @Test
    void aPasskeyAloneOpensTheAccountAndTheHistorySaysSo() {
        added("Laptop");

        var signedIn = byPasskey.admit(session, device.sign(byPasskey.ask(session)), ADDRESS);

        assertThat(signedIn.memberId()).isEqualTo(id);
        assertThat(signedIn.passkey()).isEqualTo("Laptop");
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_OFFICER");
        assertThat(mine())
                .singleElement()
                .satisfies(passkey ->
                        assertThat(passkey.usedAt()).isEqualTo(world.clock().instant()));
        assertThat(actions()).contains(Action.MEMBER_PASSKEY_ADDED);
        assertThat(mails()).containsExactly("A passkey was added to your account in Pacta");
    }

    @Test
    void anAnswerIsTakenOnceAndWithinItsTimeAndFromTheAddressOfThisInstallationAlone() {
        added("Laptop");
        var answer = device.sign(byPasskey.ask(session));
        byPasskey.admit(session, answer, ADDRESS);
        refused(Refusal.OVER, answer);

        byPasskey.ask(session);
        refused(Refusal.WRONG, answer);

        var late = device.sign(byPasskey.ask(session));
        world.timeIs(world.clock().instant().plus(PasskeyCeremony.PATIENCE));
        refused(Refusal.OVER, late);

        for (var nonsense : List.of("no answer", "{}", "null", "{\"id\":\"AA\",\"response\":{}}")) {
            byPasskey.ask(session);
            refused(Refusal.WRONG, nonsense);
            assertThatThrownBy(() -> mine(() -> passkeys.add(passkeys.begin("Laptop", PASSWORD), nonsense)))
                    .isInstanceOf(Refused.class);
        }
        refused(Refusal.UNKNOWN, new SoftAuthenticator(baseUrl.of(""), -number).sign(byPasskey.ask(session)));

        var elsewhere = new SoftAuthenticator("https://elsewhere.example", number + 5000L);
        assertThatThrownBy(() -> mine(() -> {
                    var adding = passkeys.begin("Elsewhere", PASSWORD);
                    passkeys.add(adding, elsewhere.make(adding.options()));
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAuthenticatorThatWasCopiedIsRefusedAndItsPersonIsTold() {
        device.counts(7);
        added("Stick");
        device.counts(3);

        refused(Refusal.COPIED, device.sign(byPasskey.ask(session)));

        assertThat(actions()).contains(Action.MEMBER_SIGN_IN_REFUSED);
        assertThat(mails()).contains("A passkey of yours was refused by Pacta");
    }

    @Test
    void nobodyAddsOneWithoutThePasswordNorTooManyNorRemovesAnothersAndAnAnswerAddsOne() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> mine(() -> passkeys.begin("Laptop", "wrong password")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("password"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> mine(() -> passkeys.begin(" ", PASSWORD)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("name"));
        var adding = mine(() -> passkeys.begin("Laptop", PASSWORD));
        var made = device.make(adding.options());
        mine(() -> passkeys.add(adding, made));
        assertThatThrownBy(() -> mine(() -> passkeys.add(adding, made))).isInstanceOf(Refused.class);
        long laptop = mine().getFirst().id();

        for (var attempt : List.<Runnable>of(() -> passkeys.remove(laptop), () -> passkeys.rename(laptop, "Mine"))) {
            assertThatThrownBy(() -> world.as("kor.officer", attempt)).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(mine()).extracting(Passkeys.Passkey::name).containsExactly("Laptop");

        for (int i = 1; i < Passkeys.MOST; i++) {
            device = new SoftAuthenticator(baseUrl.of(""), number + 10_000L * i);
            added("Key " + i);
        }
        assertThatThrownBy(() -> mine(() -> passkeys.begin("One more", PASSWORD)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("passkey.most"));
        mine(() -> passkeys.rename(laptop, "Old laptop"));
        assertThat(actions()).contains(Action.MEMBER_PASSKEY_RENAMED);
    }

    @Test
    void afterThePasswordNobodyHasSignedInUntilThePasskeyOfThatPersonIsShown() {
        assertThatThrownBy(() -> mine(() -> passkeys.askAfterPassword(true))).isInstanceOf(Refused.class);
        added("Laptop");
        assertThat(signedInByPassword()).isNull();
        mine(() -> passkeys.askAfterPassword(true));

        var needed = signedInByPassword();
        assertThat(needed).isNotNull();
        assertThat(byPasskey.askAfterPassword(session)).isEmpty();
        byPasskey.await(session, needed.kept());
        assertThat(byPasskey.isAwaited(session)).isTrue();

        var other = enrolled("otherholder", Set.of(Role.OFFICER));
        passwords.set(other, PASSWORD);
        var others = new SoftAuthenticator(baseUrl.of(""), number + 700_000L);
        as(other, () -> {
            var adding = passkeys.begin("Other", PASSWORD);
            passkeys.add(adding, others.make(adding.options()));
        });
        refused(Refusal.OTHER, others.sign(byPasskey.askAfterPassword(session).orElseThrow()));
        closed("otherholder");

        var question = byPasskey.askAfterPassword(session).orElseThrow();
        assertThat(byPasskey.admit(session, device.sign(question), ADDRESS).memberId())
                .isEqualTo(id);
        assertThat(byPasskey.isAwaited(session)).isFalse();

        byPasskey.await(session, needed.kept());
        byPasskey.cancel(session);
        assertThat(byPasskey.askAfterPassword(session)).isEmpty();
        byPasskey.await(session, needed.kept());
        world.timeIs(world.clock().instant().plus(PasskeyCeremony.PATIENCE));
        assertThat(byPasskey.isAwaited(session)).isFalse();
    }

    @Test
    void withoutAnyNoneIsAskedForAfterThePassword() {
        added("Laptop");
        mine(() -> passkeys.askAfterPassword(true));
        var laptop = mine().getFirst();

        assertThat(mine(() -> passkeys.remove(laptop.id()))).isTrue();

        assertThat(signedInByPassword()).isNull();
        assertThat(actions())
                .contains(Action.MEMBER_PASSKEY_ASKED, Action.MEMBER_PASSKEY_REMOVED, Action.MEMBER_PASSKEY_NOT_ASKED);
    }

    /** A new password, by whatever way, does not take the place of the passkey. */
    @Test
    void anAdministratorOfTheOwnPartyRemovesThoseThatAreLostAndNobodyElseDoes() {
        added("Lost");
        mine(() -> passkeys.askAfterPassword(true));
        passwords.set(id, PASSWORD + " again");
        passwords.set(id, PASSWORD);
        assertThat(signedInByPassword()).isNotNull();
        var username = "keyholder" + number;

        assertThatThrownBy(() -> world.as("jpn.administrator", () -> firstPasswords.removePasskeys(username)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> mine(() -> firstPasswords.removePasskeys(username)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(administrator, () -> firstPasswords.removePasskeys("keyadmin" + number)))
                .isInstanceOf(Refused.class);
        assertThat(as(administrator, () -> firstPasswords.hasPasskeys(username)))
                .isTrue();

        as(administrator, () -> firstPasswords.removePasskeys(username));

        assertThat(as(administrator, () -> firstPasswords.hasPasskeys(username)))
                .isFalse();
        assertThat(signedInByPassword()).isNull();
        refused(Refusal.UNKNOWN, device.sign(byPasskey.ask(session)));
        assertThat(actions()).contains(Action.MEMBER_PASSKEYS_LOST);
        assertThat(mails()).contains("Your passkeys in Pacta were removed");
        assertThatThrownBy(() -> as(administrator, () -> firstPasswords.removePasskeys(username)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aClosedAccountIsOpenedByNoPasskey() {
        added("Laptop");
        var person = as(administrator, () -> people.byUsername("keyholder" + number));
        as(administrator, () -> people.close(person.username(), person.version(), null));

        refused(Refusal.CLOSED, device.sign(byPasskey.ask(session)));
    }

    @Test
    void whoeverTriesAgainAndAgainHasToWait() {
        added("Laptop");
        device.counts(0);
        for (int i = 0; i < 5; i++) {
            byPasskey.ask(session);
            refused(Refusal.WRONG, device.sign("{\"rpId\":\"localhost\",\"challenge\":\"AAAA\"}"));
        }
        refused(Refusal.THROTTLED, device.sign(byPasskey.ask(session)));
    }

    private void added(String name) {
        mine(() -> {
            var adding = passkeys.begin(name, PASSWORD);
            passkeys.add(adding, device.make(adding.options()));
        });
    }

    private SignIn.@Nullable PasskeyNeededException signedInByPassword() {
        try {
            byPassword.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated("keyholder" + number, PASSWORD));
            return null;
        } catch (SignIn.PasskeyNeededException needed) {
            return needed;
        }
    }

    private void refused(Refusal why, String answer) {
        assertThatExceptionOfType(PasskeySignIn.RefusedException.class)
                .isThrownBy(() -> byPasskey.admit(session, answer, ADDRESS))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private List<Passkeys.Passkey> mine() {
        return mine(passkeys::mine);
    }

    private <T> T mine(Supplier<T> work) {
        return as(id, work);
    }

    private void mine(Runnable work) {
        as(id, work);
    }

    private <T> T as(MemberId who, Supplier<T> work) {
        return acting.asMember(who, work);
    }

    private void as(MemberId who, Runnable work) {
        acting.asMember(who, () -> {
            work.run();
            return true;
        });
    }

    private List<Action> actions() {
        return as(administrator, () -> history.search(History.Filter.ALL, 0, 30)).stream()
                .filter(line -> line.chain().equals("member:" + id))
                .map(History.Line::action)
                .toList();
    }

    private List<String> mails() {
        return acting.asSystem(() ->
                transaction.execute(status -> jdbc.sql("SELECT subject FROM mail WHERE recipient_id = :id ORDER BY id")
                        .param("id", id.value())
                        .query(String.class)
                        .list()));
    }

    private MemberId enrolled(String who, Set<Role> roles) {
        var username = who + number;
        return new MemberId(enrolment.member(
                username, "Holder " + username, username + "@test.example", world.office("KOR-POLICY"), roles));
    }

    /** The other tests find the people that they know. */
    private void closed(String who) {
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET active = false WHERE username = :name")
                        .param("name", who + number)
                        .update()));
    }
}
