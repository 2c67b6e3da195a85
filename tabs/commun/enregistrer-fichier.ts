/** Hands a file over to the browser, under this name. A text comes with its type. */
export function enregistrerFichier(contenu: Blob | string | Uint8Array<ArrayBuffer>, nom: string, type = ''): void {
  const fichier = contenu instanceof Blob ? contenu : new Blob([contenu], { type });
  const adresse = URL.createObjectURL(fichier);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // The download has started by then: the browser keeps what it reads.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

export const TYPE_TEXTE = 'text/plain;charset=utf-8';
export const TYPE_CSV = 'text/csv;charset=utf-8';
export const TYPE_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
