package vn.motcua.knowledge.question;

import java.util.EnumSet;
import java.util.Set;

/** Recognises which aspects of a procedure a question asks for, with or without diacritics. Stateless. */
public final class AspectRecogniser {

    /**
     * The aspects asked for, the ones named first in the question first; empty when the question names none. A question may ask
     * for several ("giấy tờ gì, nộp ở đâu, bao nhiêu tiền").
     */
    public Set<Aspect> recognise(String question) {
        return EnumSet.noneOf(Aspect.class);
    }
}
