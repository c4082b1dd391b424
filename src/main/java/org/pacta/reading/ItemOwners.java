package org.pacta.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose pledges stand behind the name of a party alone: "Belgium: Will provide ...". What is said there without a subject
 * binds the one who is named. A heading that is a name does not: it may be what the parties speak about.
 */
final class ItemOwners {

    private static final Pattern NAMED_ITEM = Pattern.compile("((?:the )?\\p{Lu}[^:.;,]{1,60}?) ?: ");

    private @Nullable List<String> item;
    private int paragraph = -1;

    /** Takes in the next passage of the text. */
    void next(ReadPassage passage) {
        if (passage.paragraph() != paragraph) {
            paragraph = passage.paragraph();
            Matcher named = NAMED_ITEM.matcher(passage.text());
            item = named.lookingAt() ? alone(named.group(1)) : null;
        }
    }

    /** The finding, bound to the one under whose name it stands if it would bind all or nobody. */
    ReadFinding of(ReadFinding finding, List<String> parties) {
        List<String> owner = item;
        boolean all =
                finding.parties().isEmpty() || Set.copyOf(finding.parties()).equals(Set.copyOf(parties));
        return owner != null && all ? finding.boundTo(owner) : finding;
    }

    /** The party that the words name and nothing else; null if they say more or name several. */
    private static @Nullable List<String> alone(String name) {
        List<PartyNames.Named> named = PartyNames.in(name);
        boolean one = named.size() == 1
                && !named.getFirst().code().startsWith(PartyNames.OUTSIDE)
                && name.replaceFirst("^(?i:the )", "").length()
                        <= named.getFirst().end() - named.getFirst().start() + 4;
        return one ? List.of(named.getFirst().code()) : null;
    }
}
