package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree, against the examples of Certificate Transparency and itself. */
class MerkleTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void theRootsAreThoseOfCertificateTransparencysExamples() {
        var tree = new Merkle.Growing();
        var roots = new ArrayList<String>();
        LEAVES.forEach(leaf -> {
            tree.add(Merkle.leaf(HEX.parseHex(leaf)));
            roots.add(HEX.formatHex(tree.root()));
        });

        assertThat(roots)
                .startsWith(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
                .endsWith("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void eachLeafIsProvedToBeUnderEachRootAndNoOtherOneIs() {
        for (int size = 1; size <= 20; size++) {
            var nodes = tree(size);
            var root = Merkle.root(nodes, size);
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = Merkle.inclusion(nodes, leaf, size);
                assertThat(Merkle.includes(leaf, size, hash(leaf), proof, root)).isTrue();
                assertThat(Merkle.includes(leaf, size, hash(99), proof, root)).isFalse();
                assertThat(Merkle.includes(leaf + 1, size, hash(leaf), proof, root))
                        .isFalse();
            }
        }
    }

    @Test
    void eachTreeIsProvedToBeginWithEachEarlierOneAndWithNoOther() {
        for (int size = 1; size <= 20; size++) {
            var nodes = tree(size);
            var root = Merkle.root(nodes, size);
            for (int earlier = 1; earlier <= size; earlier++) {
                var proof = Merkle.consistency(nodes, earlier, size);
                var before = Merkle.root(nodes, earlier);
                assertThat(Merkle.continues(earlier, before, size, root, proof)).isTrue();
                assertThat(Merkle.continues(earlier, hash(99), size, root, proof))
                        .isFalse();
                assertThat(Merkle.continues(earlier, before, size, hash(99), proof))
                        .isFalse();
            }
        }
    }

    private static Merkle.Nodes tree(int size) {
        return (level, index) -> {
            assertThat((index + 1) << level).isLessThanOrEqualTo(size);
            return level == 0
                    ? hash(index)
                    : Merkle.parent(
                            tree(size).hash(level - 1, 2 * index), tree(size).hash(level - 1, 2 * index + 1));
        };
    }

    private static byte[] hash(long leaf) {
        return Merkle.leaf(Long.toString(leaf).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
