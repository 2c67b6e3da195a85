import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { estOrpheline } from '../../../core/carnet/tenir.ts';
import { rencontresOrganiseesPar } from '../../../core/rencontres/organisateurs.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import { useContacts, useParticipations } from '../queries.ts';
import { garderSurLAppareil, lireSurLAppareil, type NoteEnCours } from './appareil.ts';
import css from './carnet.module.css';
import { LigneDeCarnet } from './LigneDeCarnet.tsx';
import { useCarnet, useNoter } from './queries.ts';
import { SaisieDeNote } from './SaisieDeNote.tsx';
import { CARNET } from './textes.ts';

/** What was observed, the last one first; a note to write comes before. */
export function CarnetDeBord({ rencontre, acteur, maintenant }: ContenuProps) {
  const requete = useCarnet();
  const contacts = useContacts().data?.items;
  const participations = useParticipations().data?.items;
  const organiseesPar = (compte: string): readonly string[] =>
    contacts === undefined || participations === undefined
      ? // Nothing is offered before it is known.
        [rencontre.id]
      : rencontresOrganiseesPar(
          contacts.filter((c) => c.actif && `${c.oid}.${c.tid}` === compte),
          participations,
        );
  return acteur === undefined ? null : (
    <>
      <Caption1 className={cadre.discret}>
        {acteur.profil === 'coordination' ? CARNET.aide : CARNET.aideDeQuiCoorganise} {CARNET.sansReseau}
      </Caption1>
      <NouvelleNote
        rencontre={rencontre.id}
        compte={acteur.id}
        // On the day, or looking back.
        jour={aujourdhui(rencontre.debut !== undefined && rencontre.debut < maintenant ? rencontre.debut : maintenant)}
      />
      <Lue requete={requete} attente={COMMUN.chargement}>
        {({ items }) => {
          const notes = items
            .filter((n) => n.rencontre === rencontre.id)
            .toSorted((a, b) => b.observeeLe.localeCompare(a.observeeLe) || Number(b.id) - Number(a.id));
          return notes.length === 0 ? (
            <Vide titre={CARNET.vide}>{CARNET.videAide}</Vide>
          ) : (
            <ul className={css.notes}>
              {notes.map((note) => (
                <LigneDeCarnet
                  key={note.id}
                  note={note}
                  compte={acteur.id}
                  orpheline={acteur.profil === 'coordination' && estOrpheline(note, organiseesPar(note.par))}
                />
              ))}
            </ul>
          );
        }}
      </Lue>
    </>
  );
}

interface NouvelleProps {
  readonly rencontre: string;
  readonly compte: string;
  readonly jour: string;
}

function NouvelleNote({ rencontre, compte, jour }: NouvelleProps) {
  const neuve = (): NoteEnCours => ({ cle: crypto.randomUUID(), observeeLe: jour, texte: '' });
  const [reprise] = useState(() => lireSurLAppareil(rencontre, compte));
  const [note, setNote] = useState<NoteEnCours>(reprise ?? neuve);
  const noter = useNoter();
  const annoncer = useAnnonce();
  const ecrire = (saisie: Omit<NoteEnCours, 'cle'>) => {
    const ecrite = { ...note, ...saisie };
    setNote(ecrite);
    garderSurLAppareil(rencontre, compte, ecrite.texte.trim() === '' ? undefined : ecrite);
  };
  const envoyer = () =>
    noter.mutate(
      { chemin: { id: rencontre }, corps: note },
      {
        onSuccess: () => {
          garderSurLAppareil(rencontre, compte, undefined);
          setNote(neuve());
          annoncer(CARNET.gardee);
        },
      },
    );
  return (
    <>
      {reprise !== undefined && reprise.cle === note.cle ? (
        <Caption1 role="status">{CARNET.gardeSurLAppareil}</Caption1>
      ) : null}
      <SaisieDeNote
        nom={CARNET.nouvelle}
        observeeLe={note.observeeLe}
        texte={note.texte}
        libelle={CARNET.garder}
        ecrire={ecrire}
        envoyer={envoyer}
        enCours={noter.isPending}
        erreur={noter.error}
        recharger={noter.reset}
      />
    </>
  );
}
