package org.pacta.statement.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.id.FindingId;
import org.pacta.statement.Finding;

/**
 * What of a statement's text is to be written anew after its findings have changed.
 *
 * @param passages in which findings came, went or changed
 * @param renumbered findings of other passages that have another number now
 */
record FindingChanges(Set<Long> passages, Set<FindingId> renumbered) {

    static FindingChanges between(List<Finding> before, List<Finding> after) {
        var passages = new HashSet<Long>();
        var places = new HashMap<FindingId, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).id(), i);
        }
        var moved = new HashSet<Finding>();
        for (int i = 0; i < after.size(); i++) {
            var finding = after.get(i);
            var place = places.remove(finding.id());
            if (place == null || !before.get(place).equals(finding)) {
                passages.add(finding.clause().passageId());
            } else if (place != i) {
                moved.add(finding);
            }
        }
        places.values().forEach(place -> passages.add(before.get(place).clause().passageId()));
        var renumbered = new HashSet<FindingId>();
        for (var finding : moved) {
            if (!passages.contains(finding.clause().passageId())) {
                renumbered.add(finding.id());
            }
        }
        return new FindingChanges(passages, renumbered);
    }
}
