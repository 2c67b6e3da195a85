/** @jsxImportSource preact */
import { type DocumentDePage, telechargerDocumentParLien } from '../../../core/contrats/bibliotheque-par-lien.ts';
import { enregistrerFichier } from '../../commun/enregistrer-fichier.ts';
import { Bouton } from '../Bouton.tsx';
import { prendre, useLien } from '../lien.ts';
import type { PropsDePhase } from '../phase.ts';
import { useGeste } from '../useGeste.ts';
import { DOCUMENTS } from './textes.ts';

/** What is shown and handed out, each taken by one button. */
export function Documents({ page }: PropsDePhase) {
  return (
    <>
      <h2>{DOCUMENTS.titre}</h2>
      <p class="discret">{DOCUMENTS.aide}</p>
      <ul>
        {page.documents?.map((document) => (
          <Un key={document.id} document={document} />
        ))}
      </ul>
    </>
  );
}

function Un({ document: { id, nom, taille, deposeLe } }: { readonly document: DocumentDePage }) {
  const { jeton } = useLien();
  const { dit, faire } = useGeste();
  return (
    <li>
      {nom} <span class="precision">{DOCUMENTS.fait(taille, deposeLe)}</span>
      <div class="gestes">
        <Bouton
          sur={nom}
          faire={() =>
            faire(async () =>
              enregistrerFichier(await prendre(telechargerDocumentParLien, { jeton, document: id }), nom),
            )
          }
        >
          {DOCUMENTS.telecharger}
        </Bouton>
      </div>
      {dit.attente !== undefined && <p role="status">{dit.attente}</p>}
      {dit.faute !== undefined && <p role="alert">{dit.faute}</p>}
    </li>
  );
}
