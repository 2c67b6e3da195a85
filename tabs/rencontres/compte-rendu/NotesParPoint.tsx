import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTE_DE_POINT_MAX, type PointANoter } from '../../../core/comptes-rendus/notes.ts';
import { estUnConflit } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Entretemps } from './Entretemps.tsx';
import { NOTES } from './textes.ts';
import { type Notes, useGarderLaNote } from './useNotes.ts';

interface Props {
  readonly rencontre: string;
  readonly notes: Notes;
  /** Shown at once: nothing is written yet. */
  readonly ouvertes: boolean;
  /** Sent for approval: they are read, and change no more. */
  readonly fermees: boolean;
}

/** What is said under each point, noted while one is there or after. */
export function NotesParPoint({ rencontre, notes, ouvertes, fermees }: Props) {
  // What waits on this device is shown, whatever is written elsewhere.
  const [ouvert, setOuvert] = useState(ouvertes || Object.keys(notes.saisies).length > 0);
  return (
    <section className={cadre.partie} aria-label={NOTES.titre}>
      <div className={cadre.outils}>
        <Button aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
          {NOTES.titre}
        </Button>
      </div>
      {ouvert ? (
        <>
          <Caption1 className={cadre.discret}>{fermees ? NOTES.fermees : NOTES.aide}</Caption1>
          <Lue requete={notes.requete} attente={COMMUN.chargement}>
            {({ points }) =>
              points.length === 0 ? (
                <Caption1>{NOTES.vide}</Caption1>
              ) : (
                points.map((p, rang) => (
                  <UneNote
                    key={p.point}
                    rencontre={rencontre}
                    notes={notes}
                    point={p}
                    rang={rang + 1}
                    fermees={fermees}
                  />
                ))
              )
            }
          </Lue>
        </>
      ) : null}
    </section>
  );
}

interface PropsDeNote extends Pick<Props, 'rencontre' | 'notes' | 'fermees'> {
  readonly point: PointANoter;
  readonly rang: number;
}

function UneNote({ rencontre, notes, fermees, point: p, rang }: PropsDeNote) {
  const { garder, isPending, error, reset } = useGarderLaNote(rencontre);
  const annoncer = useAnnonce();
  const saisie = notes.saisies[p.point];
  const titre = p.ote ? p.titre : `${rang}. ${p.titre}`;
  const partir = (avant: string) => {
    if (saisie === undefined) return;
    garder({ point: p.point, texte: saisie.texte, avant }, () => {
      notes.jeter(p.point);
      annoncer(NOTES.gardee);
    });
  };
  const envoyer = () => partir(saisie?.avant ?? '');
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <Field
        label={titre}
        validationState="none"
        validationMessage={saisie === undefined ? undefined : NOTES.pasGardee}
        {...(p.ote ? { hint: NOTES.ote } : {})}
      >
        <Textarea
          value={saisie?.texte ?? p.texte}
          readOnly={fermees && saisie === undefined}
          maxLength={NOTE_DE_POINT_MAX}
          resize="vertical"
          rows={3}
          onChange={(_, { value }) => {
            if (value.trim() === p.texte && (saisie === undefined || saisie.avant === p.texte)) notes.jeter(p.point);
            else notes.ecrire(p.point, { texte: value, avant: saisie?.avant ?? p.texte });
          }}
        />
      </Field>
      {estUnConflit(error) && saisie !== undefined ? (
        <Entretemps
          texte={p.texte}
          garderLeMien={() => {
            reset();
            partir(p.texte);
          }}
          prendreLeLeur={() => {
            reset();
            notes.jeter(p.point);
          }}
        />
      ) : error == null ? null : (
        <Probleme erreur={error} reessayer={envoyer} recharger={reset} />
      )}
      {saisie === undefined ? null : (
        <div className={cadre.outils}>
          <BoutonCommande type="submit" enCours={isPending} aria-label={NOTES.sur(p.titre)}>
            {NOTES.garder}
          </BoutonCommande>
        </div>
      )}
    </Formulaire>
  );
}
