/**
 * Reads a catalogue from the formats it is published in: the portal's Word files, JSON Lines and the project's own YAML.
 */
@NullMarked
package vn.motcua.knowledge.reading;

import org.jspecify.annotations.NullMarked;
