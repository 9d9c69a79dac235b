/** Whether a text can name a key: signed-note 1.0.0. Not empty, no space of Unicode, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\p{White_Space}+\0-\x1f]/u.test(name);
}
