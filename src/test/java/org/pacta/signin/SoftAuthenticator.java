package org.pacta.signin;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with one passkey, as software: it answers what pages ask, from the address that it is at. */
final class SoftAuthenticator {

    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int MADE = 0x40;

    private final ObjectConverter converter = new ObjectConverter();
    private final JsonMapper json = JsonMapper.builder().build();
    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final String origin;
    private String handle = "";
    private long counter;

    /** @param number tells its passkey from those of others */
    SoftAuthenticator(String origin, long number) {
        this.origin = origin;
        ByteBuffer.wrap(id).putLong(number);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says how often it has signed. */
    void counts(long signatures) {
        counter = signatures;
    }

    /** Answers what it is told to make a passkey. */
    String make(String options) {
        var told = json.readTree(options);
        handle = told.at("/user/id").asString();
        var key = converter
                .getCborMapper()
                .writeValueAsBytes(EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        var made = ByteBuffer.allocate(18 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key);
        var object = new LinkedHashMap<String, Object>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", data(told.at("/rp/id").asString(), PRESENT_AND_VERIFIED | MADE, made.array()));
        return answer(Map.of(
                "clientDataJSON",
                text(client("webauthn.create", told)),
                "attestationObject",
                text(converter.getCborMapper().writeValueAsBytes(object)),
                "transports",
                new String[] {"internal"}));
    }

    /** Answers what it is told to sign; it counts each time. */
    String sign(String options) {
        var told = json.readTree(options);
        counter++;
        var client = client("webauthn.get", told);
        var data = data(told.at("/rpId").asString(), PRESENT_AND_VERIFIED, new byte[0]);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signed(data, DigestUtils.sha256(client))),
                "userHandle", handle));
    }

    private byte[] client(String type, JsonNode told) {
        return json.writeValueAsBytes(
                Map.of("type", type, "challenge", told.at("/challenge").asString(), "origin", origin));
    }

    private byte[] data(String relyingParty, int flags, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(DigestUtils.sha256(relyingParty.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .put(more)
                .array();
    }

    private byte[] signed(byte[] data, byte[] clientHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, ?> response) {
        return json.writeValueAsString(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
