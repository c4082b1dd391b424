package org.pacta.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree of hashes over all lines of the history: its root stands for every line and their order, and a short proof shows
 * that a line is under it, or that one root continues another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1">RFC 9162, 2.1</a>
 */
final class Merkle {

    static final int HASH_BYTES = 32;

    private Merkle() {}

    /** Hashes of whole subtrees: of the {@code 2^level} leaves from {@code index * 2^level} on. */
    interface Nodes {
        byte[] hash(int level, long index);
    }

    static byte[] leaf(byte[] content) {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(content);
    }

    static byte[] parent(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    static byte[] root(Nodes nodes, long size) {
        return size == 0 ? sha256().digest() : subtree(nodes, 0, size);
    }

    /** How the leaf comes to be under the root: the siblings on the way up. */
    static List<byte[]> inclusion(Nodes nodes, long leaf, long size) {
        var path = new ArrayList<byte[]>();
        inclusion(nodes, leaf, 0, size, path);
        return path;
    }

    private static void inclusion(Nodes nodes, long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(nodes, leaf, from, middle, path);
            path.add(subtree(nodes, middle, to));
        } else {
            inclusion(nodes, leaf, middle, to, path);
            path.add(subtree(nodes, from, middle));
        }
    }

    /** How the tree of {@code size} leaves begins with that of {@code earlier}. */
    static List<byte[]> consistency(Nodes nodes, long earlier, long size) {
        var path = new ArrayList<byte[]>();
        if (earlier > 0 && earlier < size) {
            consistency(nodes, earlier, 0, size, true, path);
        }
        return path;
    }

    private static void consistency(Nodes nodes, long earlier, long from, long to, boolean known, List<byte[]> path) {
        if (earlier == to - from) {
            if (!known) {
                path.add(subtree(nodes, from, to));
            }
            return;
        }
        long half = split(to - from);
        if (earlier <= half) {
            consistency(nodes, earlier, from, from + half, known, path);
            path.add(subtree(nodes, from + half, to));
        } else {
            consistency(nodes, earlier - half, from + half, to, false, path);
            path.add(subtree(nodes, from, from + half));
        }
    }

    private static byte[] subtree(Nodes nodes, long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.hash(level, from >> level);
        }
        long middle = from + split(size);
        return parent(subtree(nodes, from, middle), subtree(nodes, middle, to));
    }

    /** The largest power of two below. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Whether the path shows the leaf under the root, see RFC 9162, 2.1.3.2. */
    static boolean includes(long leaf, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long position = leaf;
        long last = size - 1;
        var hash = leafHash;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                hash = parent(sibling, hash);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = parent(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the path shows that the later tree begins with the earlier one, see RFC 9162, 2.1.4.2. */
    static boolean continues(long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> path) {
        if (earlier == size || earlier == 0) {
            return path.isEmpty() && (earlier == 0 || Arrays.equals(earlierRoot, root));
        }
        if (earlier < 0 || earlier > size || path.isEmpty()) {
            return false;
        }
        var rest = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            rest.addFirst(earlierRoot);
        }
        long position = earlier - 1;
        long last = size - 1;
        while ((position & 1) == 1) {
            position >>= 1;
            last >>= 1;
        }
        var before = rest.removeFirst();
        var after = before;
        for (var sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                before = parent(sibling, before);
                after = parent(sibling, after);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                after = parent(after, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, earlierRoot) && Arrays.equals(after, root);
    }

    /** A tree that grows leaf by leaf and keeps no more than it needs for the next one. */
    static final class Growing implements Nodes {

        private final byte[][] peaks = new byte[Long.SIZE][];
        private long size;

        /** Hears of each whole subtree as it comes about. */
        interface Whole {
            void subtree(int level, long index, byte[] hash);
        }

        Growing() {}

        /** One that goes on from the leaves that there are. */
        Growing(Nodes nodes, long size) {
            this.size = size;
            for (int level = 0; level < Long.SIZE - 1; level++) {
                if ((size >> level & 1) == 1) {
                    peaks[level] = nodes.hash(level, (size >> level) - 1);
                }
            }
        }

        void add(byte[] leafHash) {
            add(leafHash, (level, index, hash) -> {});
        }

        void add(byte[] leafHash, Whole whole) {
            var hash = leafHash;
            int level = 0;
            for (long index = size; (index & 1) == 1; index >>= 1) {
                hash = parent(peaks[level], hash);
                level++;
                whole.subtree(level, index >> 1, hash);
            }
            peaks[level] = hash;
            size++;
        }

        long size() {
            return size;
        }

        byte[] root() {
            return Merkle.root(this, size);
        }

        /** Only those that the root is made of are known. */
        @Override
        public byte[] hash(int level, long index) {
            return peaks[level];
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java machine has SHA-256", impossible);
        }
    }

    static byte[] sha256(byte[] content) {
        return sha256().digest(content);
    }
}
