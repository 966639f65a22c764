/**
 * Reads server-sent events from a fetch response, as the HTML standard's event stream format says ("9.2.6 Interpreting an
 * event stream"). The browser's own EventSource cannot send the bearer header.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @yields {{id: string, event: string, data: string}}
 */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  let current = { id: "", event: "message", data: [] };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      buffer += value;
      // A trailing \r may be half of \r\n: it waits for what follows.
      const end = buffer.endsWith("\r") ? buffer.length - 1 : buffer.length;
      const lines = buffer.slice(0, end).split(/\r\n|\n|\r/);
      buffer = lines.pop() + buffer.slice(end);
      for (const line of lines) {
        if (line === "") {
          if (current.data.length > 0) {
            yield { id: current.id, event: current.event, data: current.data.join("\n") };
          }
          current = { id: current.id, event: "message", data: [] };
        } else {
          readField(line, current);
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function readField(line, current) {
  const colon = line.indexOf(":");
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (name === "data") {
    current.data.push(value);
  } else if (name === "event") {
    current.event = value;
  } else if (name === "id" && !value.includes("\0")) {
    current.id = value;
  }
}
