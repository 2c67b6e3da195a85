/** Hands a file over to the browser, under this name. */
export function enregistrerFichier(contenu: string, nom: string, type: string): void {
  const adresse = URL.createObjectURL(new Blob([contenu], { type }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // The download has started by then: the browser keeps what it reads.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
