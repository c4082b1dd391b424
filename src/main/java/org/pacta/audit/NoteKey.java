package org.pacta.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who signs notes, by name and Ed25519 key.
 *
 * @param name without spaces and plus signs
 * @param type what its signatures are made over
 * @param raw the public key's 32 bytes
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
record NoteKey(String name, Type type, byte[] raw) {

    /** The beginning of the DER form of each Ed25519 public key (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final String ED25519 = "Ed25519";

    /** What a signature is made over. */
    enum Type {
        /** The note's text. */
        NOTE(1),
        /** The text and when it was seen, see <a href="https://c2sp.org/tlog-cosignature">tlog-cosignature</a>. */
        COSIGNATURE(4);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    NoteKey {
        if (name.isBlank() || name.matches(".*[+\\s].*")) {
            throw new IllegalArgumentException("A key's name has no space and no plus sign.");
        }
        if (raw.length != RAW_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
        }
    }

    /** A key as it is given to others: {@code name+id+base64}.
     *
     * @throws IllegalArgumentException where it is none
     */
    static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A key is written as name+id+base64.");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        var type = Arrays.stream(Type.values())
                .filter(it -> bytes.length == RAW_BYTES + 1 && it.code == bytes[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The key is of a kind that is not known here."));
        var key = new NoteKey(parts[0], type, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The key does not fit its id: it was mistyped or altered.");
        }
        return key;
    }

    /** What its signatures begin with. */
    byte[] id() {
        var named = name.getBytes(StandardCharsets.UTF_8);
        var hash = Merkle.sha256(ByteBuffer.allocate(named.length + 2 + RAW_BYTES)
                .put(named)
                .put((byte) '\n')
                .put(type.code)
                .put(raw)
                .array());
        return Arrays.copyOf(hash, ID_BYTES);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(ED25519);
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var der = ByteBuffer.allocate(DER.length + RAW_BYTES).put(DER).put(raw).array();
        return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(der));
    }

    private static String coded(Type type, byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(bytes.length + 1)
                        .put(type.code)
                        .put(bytes)
                        .array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + coded(type, raw);
    }

    /** A key with its secret half. It never says more of itself than the public one. */
    static final class Secret {

        private static final String MARK = "PRIVATE+KEY+";

        private final NoteKey key;
        private final PrivateKey secret;

        private Secret(NoteKey key, PrivateKey secret) {
            this.key = key;
            this.secret = secret;
        }

        NoteKey key() {
            return key;
        }

        byte[] sign(byte[] message) {
            try {
                var signature = Signature.getInstance(ED25519);
                signature.initSign(secret);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("The history's key does not sign", failure);
            }
        }

        /** Makes one, and keeps it in a file that its owner alone may read.
         *
         * @throws java.nio.file.FileAlreadyExistsException where there is such a file
         */
        static Secret make(Path file, String name, Type type) throws IOException {
            try {
                var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
                var der = pair.getPublic().getEncoded();
                var key = new NoteKey(name, type, Arrays.copyOfRange(der, DER.length, der.length));
                var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
                var line = MARK + name + "+" + HexFormat.of().formatHex(key.id()) + "+" + coded(type, seed);
                writePrivately(file, line + "\n" + key + "\n");
                return new Secret(key, pair.getPrivate());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Each Java machine has Ed25519", impossible);
            }
        }

        /** Reads what {@link #make} has written.
         *
         * @throws IOException where it cannot be read, or is no such key
         */
        static Secret read(Path file) throws IOException {
            try {
                var lines = Files.readAllLines(file);
                var key = NoteKey.parse(lines.get(1));
                var bytes = Base64.getDecoder()
                        .decode(lines.getFirst().substring(MARK.length()).split("\\+", 3)[2]);
                var seed = Arrays.copyOfRange(bytes, 1, bytes.length);
                var secret = KeyFactory.getInstance(ED25519)
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
                var made = new Secret(key, secret);
                var probe = key.name().getBytes(StandardCharsets.UTF_8);
                if (!key.verifies(probe, made.sign(probe))) {
                    throw new IOException("the two halves of the key in " + file + " do not fit");
                }
                return made;
            } catch (GeneralSecurityException | RuntimeException malformed) {
                throw new IOException("there is no key for notes in " + file, malformed);
            }
        }

        private static void writePrivately(Path file, String content) throws IOException {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, content);
        }

        @Override
        public String toString() {
            return key.toString();
        }
    }
}
