type Loader = () => Promise<unknown>

let loader: Loader = () => Promise.resolve()

/** Who knows languages says here how the texts of dialogs are fetched. */
export const fetchTextsBy = (given: Loader) => {
  loader = given
}

/** A dialog that is fetched when it is asked for, with texts that no page needs before. */
export const withTexts = async <T>(dialog: Promise<T>): Promise<T> => {
  await loader()
  return dialog
}
