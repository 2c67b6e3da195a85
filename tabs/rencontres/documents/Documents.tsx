import { Caption1 } from '@fluentui/react-components';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { Depot } from './Depot.tsx';
import css from './documents.module.css';
import { LigneDeDocument } from './LigneDeDocument.tsx';
import { useDocuments, useRelireLesDocuments } from './queries.ts';
import { DOCUMENTS } from './textes.ts';

/** What is shown and handed out at a rencontre; whoever organises it adds to it. */
export function Documents({ rencontre, acteur }: ContenuProps) {
  const requete = useDocuments(rencontre.id);
  const relire = useRelireLesDocuments(rencontre.id);
  const depose = peutSur(acteur, 'deposer-documents', rencontre);
  return (
    <>
      <Caption1 className={cadre.discret}>{DOCUMENTS.pourQui}</Caption1>
      {depose ? <Depot rencontre={rencontre.id} relire={relire} /> : null}
      <Lue requete={requete} attente={COMMUN.chargement}>
        {({ documents }) =>
          documents.length === 0 ? (
            <Vide titre={DOCUMENTS.vide}>{depose ? DOCUMENTS.videDepot : DOCUMENTS.videLecture}</Vide>
          ) : (
            <ul className={css.documents} aria-label={DOCUMENTS.liste}>
              {documents.map((document) => (
                <LigneDeDocument
                  key={document.id}
                  rencontre={rencontre.id}
                  document={document}
                  peutRetirer={depose}
                  relire={relire}
                />
              ))}
            </ul>
          )
        }
      </Lue>
    </>
  );
}
