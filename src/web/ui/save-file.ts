/** Gives a text to the browser to be saved. Nothing leaves the machine: the file is made in the page. */

/** A file to be saved. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export function saveFile({ name, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
