import { Button, Subtitle2, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useEffect, useRef } from 'react';
import type { MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { mesDonneesEnTexte } from '../../core/mes-donnees/en-texte.ts';
import { Lue } from '../commun/Etats.tsx';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { Vide } from '../commun/Vide.tsx';
import { MonAgenda } from './components/MonAgenda.tsx';
import { MonContact } from './components/MonContact.tsx';
import css from './components/mes-donnees.module.css';
import { Rattachement } from './components/Rattachement.tsx';
import { useNoterInformation } from './mutations.ts';
import { useMesDonnees } from './queries.ts';
import { TEXTES } from './textes.ts';

/** What is held on the person who looks: to read, correct, hide, and take away. */
export function MesDonneesPage() {
  const requete = useMesDonnees();
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {(donnees) => <Donnees donnees={donnees} relire={() => void requete.refetch()} />}
    </Lue>
  );
}

function Donnees({ donnees, relire }: { readonly donnees: MesDonnees; readonly relire: () => void }) {
  const maintenant = useMaintenant();
  useInformation(donnees);
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
        <section className={css.partie} aria-label={TEXTES.notice}>
          <Subtitle2 as="h2">{TEXTES.notice}</Subtitle2>
          {donnees.notice.map((phrase) => (
            <Text key={phrase}>{phrase}</Text>
          ))}
        </section>
        <div className={cadre.outils}>
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              enregistrerFichier(mesDonneesEnTexte(donnees, maintenant), 'mes-donnees.txt', 'text/plain;charset=utf-8')
            }
          >
            {TEXTES.copieTexte}
          </Button>
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() => enregistrerFichier(JSON.stringify(donnees, null, 2), 'mes-donnees.json', 'application/json')}
          >
            {TEXTES.copieJson}
          </Button>
        </div>
        {donnees.contacts.length > 0 ? null : (
          <>
            <Vide titre={TEXTES.rienTitre}>{TEXTES.rienAide}</Vide>
            <Rattachement rattache={relire} />
          </>
        )}
        {donnees.contacts.map((contact) => (contact.enPoste ? <MonAgenda key={contact.id} contact={contact} /> : null))}
        {donnees.contacts.map((contact) => (
          <MonContact key={`${contact.id} ${contact.eTag}`} contact={contact} relire={relire} />
        ))}
        <section className={css.partie} aria-label={TEXTES.traces}>
          <Subtitle2 as="h2">{TEXTES.traces}</Subtitle2>
          {donnees.traces.length === 0 ? (
            <Text>{TEXTES.aucuneTrace}</Text>
          ) : (
            <ul className={css.traces}>
              {donnees.traces.map((t, rang) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity of their own and never move.
                <li key={rang}>{TEXTES.trace(t.le, t.quoi, t.detail)}</li>
              ))}
            </ul>
          )}
          <Text className={cadre.discret}>{TEXTES.journal(donnees.lignesDeJournal)}</Text>
        </section>
      </div>
    </main>
  );
}

/** Whoever reads the notice has been told: noted once, on the rows that were not. */
function useInformation({ aInformer }: MesDonnees): void {
  const noter = useNoterInformation();
  const note = useRef(false);
  useEffect(() => {
    if (!aInformer || note.current) return;
    note.current = true;
    noter.mutate({ corps: {} });
  }, [aInformer, noter]);
}
