/** Runs an embedding model within the process, by LangChain4j and the ONNX runtime. */
@NullMarked
package vn.motcua.onnx;

import org.jspecify.annotations.NullMarked;
