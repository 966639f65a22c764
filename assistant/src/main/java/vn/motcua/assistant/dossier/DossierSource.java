package vn.motcua.assistant.dossier;

/** Where dossiers are looked up: the province's one-stop system, or the register of this program. */
interface DossierSource {

    /** Looks a dossier up; may take as long as its settings allow. Nothing but trouble is thrown. */
    Sighting find(DossierCode code);
}
