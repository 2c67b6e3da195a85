import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { type CleDeMot, MOTS_DU_BILAN } from '../../../core/bilan/mots.ts';
import type { MotsDuPerimetre } from '../../../core/contrats/bilans.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { EchecDeSaisie } from '../../commun/EchecDeSaisie.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useGarde } from '../../commun/useGarde.tsx';
import { useDireLesMots } from '../mutations.ts';
import { BILAN } from '../textes.ts';
import css from './plan.module.css';

interface MotsProps {
  readonly mots: MotsDuPerimetre;
  readonly cles: readonly CleDeMot[];
  /** What they are of. */
  readonly titre: string;
  readonly annee: string;
  readonly plan: string;
}

/** What only a person can say, asked where it enters; what was said the year before is offered. */
export function DireLesMots(props: MotsProps) {
  const [ouvert, setOuvert] = useState(false);
  const reste = props.cles.filter((cle) => props.mots.dits[cle] === undefined).length;
  const libelle = reste === 0 ? BILAN.redire : BILAN.dire(reste);
  return ouvert ? (
    <Saisie {...props} fermer={() => setOuvert(false)} />
  ) : (
    <div className={cadre.outils}>
      <Button icon={<EditRegular />} onClick={() => setOuvert(true)} aria-label={`${libelle}, ${props.titre}`}>
        {libelle}
      </Button>
    </div>
  );
}

function Saisie({ mots, cles, titre, annee, plan, fermer }: MotsProps & { readonly fermer: () => void }) {
  const annoncer = useAnnonce();
  const garde = useGarde(fermer);
  const commande = useDireLesMots();
  // What one began from: what another has said since is not covered without having been told.
  const [depart] = useState({ eTag: mots.eTag, dits: mots.dits });
  const [prevenu, setPrevenu] = useState(false);
  const [saisie, setSaisie] = useState<Readonly<Partial<Record<CleDeMot, string>>>>({});
  const valeur = (cle: CleDeMot) => saisie[cle] ?? depart.dits[cle] ?? '';
  const ecrire = (cle: CleDeMot, dit: string) => {
    garde.toucher();
    setSaisie((avant) => ({ ...avant, [cle]: dit }));
  };
  const envoyer = () => {
    const eTag = prevenu ? mots.eTag : depart.eTag;
    commande.mutate(
      {
        chemin: { annee },
        corps: {
          ...(mots.fiche === undefined ? { plan } : { fiche: mots.fiche }),
          ...(mots.structure === undefined ? {} : { structure: mots.structure }),
          ...(eTag === undefined ? {} : { eTag }),
          mots: saisie,
        },
      },
      {
        onSuccess: () => {
          annoncer(BILAN.enregistre);
          garde.relacher();
          fermer();
        },
        onError: () => setPrevenu(true),
      },
    );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer} toucher={garde.toucher} aria-label={BILAN.direDe(titre)}>
      {cles.map((cle) => {
        const avant = mots.precedents[cle];
        return (
          <div key={cle} className={cadre.partie}>
            <Field label={MOTS_DU_BILAN[cle].libelle} hint={MOTS_DU_BILAN[cle].question}>
              <Textarea
                resize="vertical"
                rows={4}
                value={valeur(cle)}
                onChange={(_, { value }) => ecrire(cle, value)}
              />
            </Field>
            {avant === undefined ? null : (
              <div className={cadre.outils}>
                <Caption1 className={css.texte}>{BILAN.avant(Number(annee) - 1, avant)}</Caption1>
                <Button
                  size="small"
                  onClick={() => ecrire(cle, avant)}
                  aria-label={BILAN.reprendreDe(MOTS_DU_BILAN[cle].libelle)}
                >
                  {BILAN.reprendre}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <Caption1 className={cadre.discret}>{BILAN.aucunePersonne}</Caption1>
      <EchecDeSaisie
        erreur={commande.error}
        changeAilleurs={BILAN.changeAilleurs}
        reessayer={envoyer}
        recharger={commande.reset}
      />
      <div className={cadre.outils}>
        {garde.question ?? (
          <>
            <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending}>
              {COMMUN.enregistrer}
            </BoutonCommande>
            <Button onClick={garde.quitter}>{COMMUN.annuler}</Button>
          </>
        )}
      </div>
    </Formulaire>
  );
}
