package org.pacta.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.io.Serializable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.springframework.stereotype.Component;

/**
 * What browsers are asked about passkeys, and whether their answers are good: for the address that this installation is
 * configured to have and no other, whatever a request says of itself. The authenticator makes sure each time that its
 * person is there, by a PIN, finger or face, so that a passkey alone is two factors.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/">Web Authentication, level 3: 7.1 and 7.2</a>
 * @see <a href="../../../../../../docs/decisions/2026-11-30-passkeys.md">The decision</a>
 */
@Component
class PasskeyCeremony {

    /** How long a question can be answered. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String OURS = "Pacta";
    private static final int RANDOM_BYTES = 32;

    /** What all authenticators know, the best first. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final SecureRandom random = new SecureRandom();
    private final ObjectConverter converter = new ObjectConverter();
    /** Takes any make of authenticator: who made it is not asked, see the decision. */
    private final WebAuthnManager answers = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    private final URI address;
    private final Clock clock;

    PasskeyCeremony(BaseUrl baseUrl, Clock clock) {
        this.address = URI.create(baseUrl.of(""));
        this.clock = clock;
    }

    /**
     * What a browser was asked, to be answered once.
     *
     * @param challenge base64url
     * @param memberId whose passkey it has to be; null for anybody's
     */
    record Question(
            String challenge, Instant until, @Nullable Long memberId) implements Serializable {}

    /** Why an answer is of no use. */
    enum Fault {
        /** It is to another question, from another address, or signed with another key. */
        WRONG,
        /** The authenticator has signed more often than it says: there are two of it. */
        COPIED
    }

    /** An answer that is of no use. */
    static final class FaultyException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        FaultyException(Fault fault, Exception why) {
            super(fault.name().toLowerCase(Locale.ROOT), why);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * Whether browsers have passkeys for this installation's address: it is a name and no number, reached by HTTPS or on
     * one's own machine.
     */
    boolean isPossible() {
        var host = address.getHost();
        return host != null
                && !host.matches("[0-9.]+|\\[.*")
                && ("https".equalsIgnoreCase(address.getScheme())
                        || host.equals("localhost")
                        || host.endsWith(".localhost"));
    }

    Question question(@Nullable MemberId memberId) {
        return new Question(random(), clock.instant().plus(PATIENCE), memberId == null ? null : memberId.value());
    }

    boolean isOver(Question question) {
        return isOver(question.until());
    }

    boolean isOver(Instant until) {
        return !clock.instant().isBefore(until);
    }

    /** Bytes that nobody guesses, in base64url. */
    String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a browser is told to make a passkey, as JSON.
     *
     * @param handle by which authenticators know the person
     * @param there those of the person, whose authenticators make no second one
     */
    String toAdd(Question question, String handle, Member member, List<PasskeyStore.Kept> there) {
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(host(), OURS),
                new PublicKeyCredentialUserEntity(bytes(handle), member.username(), member.name()),
                new DefaultChallenge(question.challenge()),
                ALGORITHMS,
                PATIENCE.toMillis(),
                descriptors(there),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /** What a browser is told to sign with a passkey, as JSON.
     *
     * @param of these; where there are none, any that it has for this address
     */
    String toSignIn(Question question, List<PasskeyStore.Kept> of) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(question.challenge()),
                PATIENCE.toMillis(),
                host(),
                descriptors(of),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /** The passkey that a browser has made. */
    PasskeyStore.Key made(Question question, String answer) throws FaultyException {
        RegistrationData data;
        try {
            data = answers.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(expected(question), ALGORITHMS, true, true));
        } catch (RuntimeException faulty) { // Whatever strangers send: it may be anything.
            throw new FaultyException(Fault.WRONG, faulty);
        }
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        var transports = data.getTransports();
        return new PasskeyStore.Key(
                text(credential.getCredentialId()),
                converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey()),
                authenticator.getSignCount(),
                transports == null
                        ? List.of()
                        : transports.stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toList(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS());
    }

    /** What a browser answers to being asked for a passkey, not looked into yet. */
    AuthenticationData read(String answer) throws FaultyException {
        try {
            var data = answers.parseAuthenticationResponseJSON(answer);
            credentialOf(data);
            return data;
        } catch (RuntimeException faulty) { // Whatever strangers send: it may be anything.
            throw new FaultyException(Fault.WRONG, faulty);
        }
    }

    /** Which passkey an answer is signed with, in base64url. */
    static String credentialOf(AuthenticationData answer) {
        return text(answer.getCredentialId());
    }

    /** The key as it is after having signed the answer. */
    PasskeyStore.Key signed(Question question, AuthenticationData answer, PasskeyStore.Kept kept)
            throws FaultyException {
        var key = kept.key();
        try {
            var handle = answer.getUserHandle();
            if (handle != null && handle.length > 0 && !text(handle).equals(kept.handle())) {
                throw new FaultyException(Fault.WRONG, new IllegalArgumentException("It is another person's."));
            }
            var known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    key.backupEligible(),
                    key.backedUp(),
                    key.counter(),
                    new AttestedCredentialData(
                            AAGUID.ZERO,
                            bytes(key.credentialId()),
                            converter.getCborMapper().readValue(key.publicKey(), COSEKey.class)),
                    null,
                    null,
                    null,
                    null);
            var checked =
                    answers.verify(answer, new AuthenticationParameters(expected(question), known, null, true, true));
            var authenticator = Objects.requireNonNull(checked.getAuthenticatorData());
            return new PasskeyStore.Key(
                    key.credentialId(),
                    key.publicKey(),
                    authenticator.getSignCount(),
                    key.transports(),
                    key.backupEligible(),
                    authenticator.isFlagBS());
        } catch (MaliciousCounterValueException copied) {
            throw new FaultyException(Fault.COPIED, copied);
        } catch (RuntimeException faulty) { // Whatever strangers send: it may be anything.
            throw new FaultyException(Fault.WRONG, faulty);
        }
    }

    private ServerProperty expected(Question question) {
        return ServerProperty.builder()
                .origin(Origin.create(origin()))
                .rpId(host())
                .challenge(new DefaultChallenge(question.challenge()))
                .build();
    }

    private String host() {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private String origin() {
        return address.getScheme() + "://" + host() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private String json(Object options) {
        return converter.getJsonMapper().writeValueAsString(options);
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<PasskeyStore.Kept> passkeys) {
        return passkeys.stream()
                .map(PasskeyStore.Kept::key)
                .map(key -> new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY, bytes(key.credentialId()), transports(key)))
                .toList();
    }

    private static Set<AuthenticatorTransport> transports(PasskeyStore.Key key) {
        return key.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet());
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
