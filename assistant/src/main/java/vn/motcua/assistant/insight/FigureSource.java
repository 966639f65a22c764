package vn.motcua.assistant.insight;

/**
 * A part of the product that contributes a section to the quality figures. Every bean of this type is asked, in the order of
 * {@link org.springframework.core.annotation.Order}; a service that is switched off is a bean that is not there. What makes small groups of people
 * unrecognisable, charts, tables and the file are the work of this package: see docs/figures.md.
 */
public interface FigureSource {

    /** What names the section in the file and in addresses: lower case letters and hyphens, of no other source. */
    String name();

    /**
     * The section's figures, computed from what happened. Never contains what a citizen wrote, a name, a number or an address of one.
     *
     * @param request of what time and part; a source that knows no desks or no channels leaves them aside and says so in a note
     */
    FigureSection of(FigureRequest request);
}
