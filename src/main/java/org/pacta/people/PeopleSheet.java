package org.pacta.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.shell.Importer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Lets the page for imports bring in people, whatever their columns are called there; whoever can be mailed is invited. */
@Service
@Order(20)
class PeopleSheet implements Importer {

    private final PeopleImport imports;
    private final Permissions permissions;

    PeopleSheet(PeopleImport imports, Permissions permissions) {
        this.imports = imports;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public boolean offered() {
        return permissions.me().has(Role.ADMINISTRATOR);
    }

    @Override
    public List<Column> columns() {
        return PeopleImport.COLUMNS.stream()
                .map(name -> new Column(name, PeopleFile.NEEDED.contains(name)))
                .toList();
    }

    @Override
    public Outcome run(List<Line> lines, boolean dryRun, IntConsumer progress) {
        var faults = new ArrayList<PeopleImport.Fault>();
        var read = lines.stream()
                .map(line -> PeopleFile.line(line.values(), line.number(), faults))
                .toList();
        var result = imports.enter(read, faults, dryRun, true);
        progress.accept(lines.size());
        return new Outcome(
                dryRun
                        ? List.of()
                        : result.usernames().stream()
                                .map(name -> new Made(name, "people"))
                                .toList(),
                result.faults().stream()
                        .map(fault -> new Fault(fault.line(), fault.refused()))
                        .toList());
    }
}
