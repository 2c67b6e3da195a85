import {
  Button,
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
import { useMemo, useState } from 'react';
import { communesConnues } from '../../../core/annuaire/communes-connues.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { estUnConflit } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useListe } from '../../commun/listes.ts';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useGarde } from '../../commun/useGarde.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { type CanalEntendu, ChampsDeFiche } from './ChampsDeFiche.tsx';
import { Conflit } from './Conflit.tsx';
import { Doublons, useSemblables } from './Doublons.tsx';
import css from './fiche.module.css';
import { useModifierFiche } from './mutations.ts';
import { Repertoire } from './Repertoire.tsx';
import { SAISIE } from './textes.ts';
import { useReprises } from './useReprises.ts';
import { useSaisie } from './useSaisie.ts';

const AUCUNE = [] as const;

/** Every field of a fiche. Someone else may change it meanwhile: their version is shown, and nothing typed is lost. */
export default function ModifierFiche({
  structure,
  fermer,
}: {
  readonly structure: Structure;
  readonly fermer: () => void;
}) {
  const modifier = useModifierFiche();
  const annoncer = useAnnonce();
  const { aller } = useAdresse();
  const existantes = useListe(structures).data?.items ?? AUCUNE;
  const [verifieePar, setVerifieePar] = useState<CanalEntendu>();
  const [inchangee, setInchangee] = useState(false);
  const { saisie, champs, fautes, croises, suivis, changer, prendre, verifier } = useSaisie(structure, modifier.error);
  const { duRepertoire, reprendre } = useReprises(saisie, changer);
  const noms = useNomsDesCommunes();
  const communes = useMemo(() => communesConnues(existantes, noms), [existantes, noms]);
  const semblables = useSemblables(saisie, existantes, structure.id);
  const nFautes = Object.keys(fautes).length;
  const conflit = estUnConflit(modifier.error);

  const garde = useGarde(fermer);
  const touche = Object.keys(champs).length > 0;
  const quitter = () => (touche ? garde.demander() : fermer());

  const envoyer = () => {
    const rien = Object.keys(champs).length === 0 && verifieePar === undefined;
    setInchangee(rien);
    if (rien || !verifier()) return;
    modifier.mutate(
      { chemin: { id: structure.id }, corps: { eTag: structure.eTag, champs, verifieePar, duRepertoire } },
      {
        onSuccess: () => {
          annoncer(SAISIE.enregistree);
          fermer();
        },
      },
    );
  };
  const ouvrir = (id: string) => {
    fermer();
    aller(adresseDeFiche(id));
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : quitter())} modalType="alert">
      <DialogSurface className={css.dialogue}>
        <Formulaire envoyer={envoyer}>
          <DialogBody>
            <DialogTitle>{SAISIE.modifier(structure.nom)}</DialogTitle>
            <DialogContent>
              <ChampsDeFiche
                saisie={saisie}
                fautes={fautes}
                changer={changer}
                communes={communes}
                verifieePar={verifieePar}
                verifier={setVerifieePar}
                repertoire={<Repertoire saisie={saisie} communes={communes} reprendre={reprendre} />}
                doublons={<Doublons semblables={semblables} ouvrir={ouvrir} />}
              />
            </DialogContent>
            <DialogActions className={css.actions} fluid>
              <div className={css.etat}>
                <Conflit croises={croises} suivis={suivis} prendre={prendre} />
                {nFautes === 0 ? null : (
                  <MessageBar intent="error">
                    <MessageBarBody>{SAISIE.aCorriger(nFautes)}</MessageBarBody>
                  </MessageBar>
                )}
                {inchangee ? <Text role="alert">{SAISIE.rienChange}</Text> : null}
                {modifier.error == null || nFautes > 0 || (conflit && croises.length + suivis.length > 0) ? null : (
                  <Probleme erreur={modifier.error} reessayer={envoyer} recharger={modifier.reset} />
                )}
              </div>
              {garde.question ?? (
                <>
                  <Button onClick={fermer}>{COMMUN.annuler}</Button>
                  <BoutonCommande type="submit" appearance="primary" enCours={modifier.isPending}>
                    {COMMUN.enregistrer}
                  </BoutonCommande>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </Formulaire>
      </DialogSurface>
    </Dialog>
  );
}
