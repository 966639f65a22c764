package vn.motcua.assistant.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** Takes sheets of dossiers into the register: first looked at, then entered; rows with faults are left out and named. */
public final class RegisterImport {

    private final Register register;
    private final RegisterSheet sheet;
    private final TransactionTemplate transaction;
    private final Audit audit;

    RegisterImport(Register register, PlatformTransactionManager transactions, Audit audit, Desk desk) {
        this.register = register;
        this.sheet = new RegisterSheet(desk.calendar());
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * The text of a file.
     *
     * @throws RefusedSheetException when it is too large or no text
     */
    public String text(byte[] file) {
        return RegisterSheet.text(file);
    }

    /**
     * What would be entered; nothing is.
     *
     * @throws RefusedSheetException when nothing of it could be
     */
    public List<SheetRow> look(String text) {
        Set<String> seen = new HashSet<>();
        var rows = new ArrayList<SheetRow>();
        for (SheetRow row : sheet.rows(text)) {
            Optional<DossierCode> code = DossierCode.of(row.draft().code());
            Set<RegisterDraft.Problem> problems = EnumSet.noneOf(RegisterDraft.Problem.class);
            problems.addAll(row.problems());
            if (code.isPresent() && !seen.add(code.get().key())) {
                problems.add(RegisterDraft.Problem.CODE_TAKEN);
            }
            rows.add(new SheetRow(
                    row.number(),
                    row.draft(),
                    problems,
                    code.flatMap(register::number).isPresent()));
        }
        return rows;
    }

    /**
     * Enters the rows without faults, all of them or none; returns how many.
     *
     * @throws RefusedSheetException when nothing of it can be entered
     */
    public int enter(String text, Actor by) {
        List<SheetRow> good = look(text).stream().filter(SheetRow::isGood).toList();
        transaction.executeWithoutResult(status -> {
            for (SheetRow row : good) {
                Optional<Long> known = DossierCode.of(row.draft().code()).flatMap(register::number);
                if (known.isPresent()) {
                    register.change(known.get(), row.draft(), by);
                } else {
                    register.enter(row.draft(), by);
                }
            }
            audit.record(by, Act.DOSSIERS_IMPORTED, Integer.toString(good.size()));
        });
        return good.size();
    }
}
