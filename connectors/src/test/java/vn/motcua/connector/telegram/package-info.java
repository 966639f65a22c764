@NullMarked
package vn.motcua.connector.telegram;

import org.jspecify.annotations.NullMarked;
