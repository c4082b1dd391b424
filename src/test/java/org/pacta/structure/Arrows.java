package org.pacta.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which module needs which.
 *
 * @param needs by module those that its sources import; every module has an entry
 */
record Arrows(SortedMap<String, SortedSet<String>> needs) {

    static Arrows between(List<SourceFile> files) {
        var needs = new TreeMap<String, SortedSet<String>>();
        files.stream()
                .filter(file -> !file.module().isEmpty())
                .forEach(file -> needs.putIfAbsent(file.module(), new TreeSet<>()));
        for (var file : files) {
            if (file.module().isEmpty()) {
                continue;
            }
            for (var name : file.imports()) {
                var module = SourceFile.moduleOf(name);
                if (needs.containsKey(module) && !module.equals(file.module())) {
                    needs.get(file.module()).add(module);
                }
            }
        }
        return new Arrows(needs);
    }

    int count() {
        return needs.values().stream().mapToInt(Set::size).sum();
    }

    /** Arrows that do not follow from others: what a map draws. */
    SortedMap<String, SortedSet<String>> direct() {
        var direct = new TreeMap<String, SortedSet<String>>();
        needs.forEach((from, to) -> {
            var kept = new TreeSet<>(to);
            to.forEach(through -> kept.removeAll(reachedFrom(through)));
            direct.put(from, kept);
        });
        return direct;
    }

    private Set<String> reachedFrom(String module) {
        var reached = new HashSet<String>();
        Deque<String> open = new ArrayDeque<>(needs.get(module));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (reached.add(next)) {
                open.addAll(needs.get(next));
            }
        }
        return reached;
    }

    /** How many modules stand on top of each other at most, or 0 where there are circles. */
    int floors() {
        if (!circles().isEmpty()) {
            return 0;
        }
        var heights = new HashMap<String, Integer>();
        return needs.keySet().stream()
                .mapToInt(module -> height(module, heights))
                .max()
                .orElse(0);
    }

    private int height(String module, Map<String, Integer> known) {
        var already = known.get(module);
        if (already != null) {
            return already;
        }
        int below = needs.get(module).stream()
                .mapToInt(next -> height(next, known))
                .max()
                .orElse(0);
        known.put(module, below + 1);
        return below + 1;
    }

    /** The groups of modules of which each reaches each, all names in order. */
    List<SortedSet<String>> circles() {
        var circles = new ArrayList<SortedSet<String>>();
        for (var module : needs.keySet()) {
            var circle = new TreeSet<String>();
            for (var other : reachedFrom(module)) {
                if (reachedFrom(other).contains(module)) {
                    circle.add(other);
                }
            }
            if (!circle.isEmpty() && circle.first().equals(module)) {
                circles.add(circle);
            }
        }
        return circles;
    }
}
