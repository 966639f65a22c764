/**
 * The citizen's web chat: pages, widget and HTTP face.
 */
@NullMarked
package vn.motcua.assistant.webchat;

import org.jspecify.annotations.NullMarked;
