import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { presencesDuRapport } from '../../../core/presences/presences-du-rapport.ts';
import {
  type ChoixDeReprise as Choix,
  dejaNotees,
  reprendreRapport,
} from '../../../core/presences/reprendre-rapport.ts';
import { ChampDeFichiers } from '../../commun/ChampDeFichiers.tsx';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import { enBase64 } from '../../commun/en-base64.ts';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useLireDansTeams, useLireRapport } from '../mutations.ts';
import type { LignePresence, LigneRapport } from '../presences.ts';
import { RAPPORT, TEXTES } from '../textes.ts';
import { ChoixDeReprise } from './ChoixDeReprise.tsx';
import css from './rencontres.module.css';

interface RapportProps {
  readonly rencontre: string;
  /** Has it a Teams meeting, of which the report may be read without a file? */
  readonly enLigne: boolean;
  readonly participations: readonly Participation[];
  /** The lines of the page, saved or being typed. */
  readonly notees: readonly LignePresence[];
  readonly reprendre: (lignes: readonly LignePresence[]) => void;
  readonly fermer: () => void;
}

/** Reads attendance reports, shows who was recognised, lets the person correct each match. Saves nothing: the lines go back to the page. */
export default function RapportTeams({ rencontre, enLigne, participations, notees, reprendre, fermer }: RapportProps) {
  const lire = useLireRapport();
  const dansTeams = useLireDansTeams();
  const { items, parId } = useStructures();
  const index = useIndexDesStructures(items);
  const [fichiers, setFichiers] = useState<readonly File[]>([]);
  const [lignes, setLignes] = useState<readonly LigneRapport[]>([]);
  const [choisies, setChoisies] = useState<ReadonlySet<number>>(new Set());
  const [choix, setChoix] = useState<Choix>('reunir');
  const lues = presencesDuRapport(lignes, participations);
  const deja = dejaNotees(lues, notees);
  const presences = reprendreRapport(lues, notees, choix);

  const reprendreLaLecture = (rapport: { readonly lignes: readonly LigneRapport[] }) => {
    setLignes(rapport.lignes);
    setChoisies(new Set());
  };
  const envoyer = async (choisis: readonly File[]) => {
    setFichiers(choisis);
    const [fichier, ...autres] = await Promise.all(choisis.map(enBase64));
    if (fichier === undefined) return;
    const corps = { fichier, ...(autres.length === 0 ? {} : { autres }) };
    dansTeams.reset();
    lire.mutate({ chemin: { id: rencontre }, corps }, { onSuccess: reprendreLaLecture });
  };
  const lireDansTeams = () => {
    lire.reset();
    dansTeams.mutate({ chemin: { id: rencontre } }, { onSuccess: reprendreLaLecture });
  };
  const lue = lire.data ?? dansTeams.data;
  const rapprocher = (rang: number, structure: string | undefined) => {
    setChoisies(new Set([...choisies, rang]));
    setLignes(
      lignes.map((ligne, i) => {
        if (i !== rang) return ligne;
        const { structure: _structure, contact: _contact, doute: _doute, ...personne } = ligne;
        return structure === undefined ? personne : { ...personne, structure };
      }),
    );
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface className={css.dialogue}>
        <DialogBody>
          <DialogTitle>{RAPPORT.titre}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            {enLigne ? (
              <div className={css.point}>
                <div>
                  <BoutonCommande enCours={dansTeams.isPending} onClick={lireDansTeams}>
                    {RAPPORT.dansTeams}
                  </BoutonCommande>
                </div>
                <Caption1 className={cadre.discret}>{RAPPORT.dansTeamsAide}</Caption1>
              </div>
            ) : null}
            {dansTeams.error == null ? null : <Probleme erreur={dansTeams.error} reessayer={lireDansTeams} />}
            <ChampDeFichiers
              label={RAPPORT.fichier}
              hint={RAPPORT.choisir}
              accept=".csv,text/csv"
              multiple
              onChange={(evenement) => void envoyer([...(evenement.target.files ?? [])])}
            />
            {lire.isPending || dansTeams.isPending ? <Chargement quoi={RAPPORT.lecture} /> : null}
            {lire.error == null ? null : <Probleme erreur={lire.error} reessayer={() => void envoyer(fichiers)} />}
            {lue?.avertissements.map((avertissement) => (
              <MessageBar key={avertissement} intent="warning" layout="multiline">
                <MessageBarBody>{avertissement}</MessageBarBody>
              </MessageBar>
            ))}
            {lignes.length === 0 ? null : (
              <>
                <Text role="status">{RAPPORT.apercu(lignes.length, lues.length)}</Text>
                <ul className={css.presences}>
                  {lignes.map((ligne, rang) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people of a report may carry the same name; its order never changes.
                    <li key={rang} className={css.presence}>
                      <div className={css.point}>
                        <Text weight="semibold">{ligne.nom}</Text>
                        <Caption1 className={cadre.discret}>
                          {[
                            ligne.minutes === undefined ? RAPPORT.sansDuree : TEXTES.duree(ligne.minutes),
                            ligne.organisme,
                            RAPPORT.rapprochement[choisies.has(rang) ? 'main' : ligne.rapprochement],
                            ligne.doute,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </Caption1>
                      </div>
                      <ChoixStructure
                        index={index}
                        label={RAPPORT.structureDe(ligne.nom)}
                        placeholder={RAPPORT.sansStructure}
                        choisie={ligne.structure === undefined ? undefined : parId.get(ligne.structure)}
                        choisir={(structure) => rapprocher(rang, structure?.id)}
                      />
                    </li>
                  ))}
                </ul>
                {deja.length === 0 ? null : (
                  <ChoixDeReprise
                    deja={deja}
                    nomDe={(id) => parId.get(id)?.nom ?? id}
                    choix={choix}
                    choisir={setChoix}
                  />
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>{COMMUN.annuler}</Button>
            <Button
              appearance="primary"
              disabledFocusable={presences.length === 0}
              onClick={() => reprendre(presences)}
            >
              {RAPPORT.reprendre(presences.length)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
