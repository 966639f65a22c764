package vn.motcua.assistant.catalogue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

/** The catalogue that comes with the product. */
@Component
class BundledKnowledge implements PublishedKnowledge {

    private final Knowledge knowledge;

    BundledKnowledge(@Value("${motcua.operator:Một Cửa}") String operator) {
        this.knowledge = new Knowledge(ProcedureSearch.over(BundledCatalogue.load()), operator);
    }

    @Override
    public Knowledge current() {
        return knowledge;
    }
}
