/** Whether what is dragged over the page is a file, and not a text or a part of the page. */
export function hasFile(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true
}
