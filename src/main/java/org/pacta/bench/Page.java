package org.pacta.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a browser knows of a page from what the server has sent: its elements, as far as a reader needs them to act. */
final class Page {

    private static final int TAG_AND_TEXT = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int CLASSES = 11;

    private static final class Element {
        private @Nullable String tag;
        private final Map<String, String> attributes = new HashMap<>();
        private final Set<String> classes = new HashSet<>();
        private final List<Integer> children = new ArrayList<>();
    }

    private final Map<Integer, Element> elements = new HashMap<>();

    /** Takes in one message of the server. */
    synchronized void apply(JsonNode changes) {
        for (var change : changes) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString("")) {
                case "attach" -> elements.put(node, new Element());
                case "detach" -> elements.remove(node);
                case "put" -> put(element(node), change);
                case "splice" -> splice(element(node), change);
                default -> {
                    // What else a message can say, no reader of the bench acts on.
                }
            }
        }
    }

    private Element element(int node) {
        return elements.computeIfAbsent(node, id -> new Element());
    }

    private static void put(Element element, JsonNode change) {
        int feature = change.path("feat").asInt(-1);
        var key = change.path("key").asString("");
        var value = change.path("value").asString("");
        if (feature == TAG_AND_TEXT && key.equals("tag")) {
            element.tag = value;
        } else if (feature == ATTRIBUTES) {
            element.attributes.put(key, value);
            if (key.equals("class")) {
                element.classes.addAll(List.of(value.split(" ")));
            }
        }
    }

    private static void splice(Element element, JsonNode change) {
        int feature = change.path("feat").asInt(-1);
        if (feature == CLASSES) {
            change.path("add").forEach(name -> element.classes.add(name.asString("")));
        } else if (feature == CHILDREN) {
            int index = change.path("index").asInt();
            for (int i = change.path("remove").asInt(0); i > 0 && index < element.children.size(); i--) {
                element.children.remove(index);
            }
            for (var child : change.path("addNodes")) {
                element.children.add(Math.min(index++, element.children.size()), child.asInt());
            }
        }
    }

    /** The first element with this tag, anywhere or within one of that class. */
    synchronized Optional<Integer> find(String tag, @Nullable String within) {
        if (within == null) {
            return elements.entrySet().stream()
                    .filter(each -> tag.equals(each.getValue().tag))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return elements.entrySet().stream()
                .filter(each -> each.getValue().classes.contains(within))
                .flatMap(each -> below(each.getKey()).stream())
                .filter(node -> tag.equals(element(node).tag))
                .reduce((first, last) -> last);
    }

    /** Where links of the page lead, those that begin like this. */
    synchronized List<String> links(String begin) {
        return elements.values().stream()
                .map(element -> element.attributes.getOrDefault("href", ""))
                .filter(address -> address.startsWith(begin))
                .distinct()
                .toList();
    }

    synchronized int size() {
        return elements.size();
    }

    private List<Integer> below(int node) {
        var found = new ArrayList<Integer>();
        for (int child : element(node).children) {
            found.add(child);
            found.addAll(below(child));
        }
        return found;
    }
}
