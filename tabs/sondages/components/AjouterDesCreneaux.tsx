import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { auPlafond } from '../../../core/sollicitations/budget.ts';
import { clotureDeReouverture } from '../../../core/sondages/changer.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useBudget } from '../../sollicitations/queries.ts';
import { avecLesProposes, clotureDe, creneauSaisi, creneauxDe, problemesDAjout, type SaisieDAjout } from '../form.ts';
import { useChangerSondage } from '../mutations.ts';
import { useInvitees } from '../queries.ts';
import { AJOUTER, direAjout } from '../textes.ts';
import { ChampsDeCloture } from './ChampsDeCloture.tsx';
import { CreneauxSaisis } from './CreneauxSaisis.tsx';
import { Proposer } from './Proposer.tsx';

interface AjouterProps {
  readonly rencontre: Rencontre;
  readonly sondage: SondageLu;
  readonly maintenant: string;
  readonly relire: () => void;
  /** Back to the poll, done or not. */
  readonly fermer: () => void;
}

/** More dates or places for a poll that is there: the answers stay, and those who gave one are told once. Closed, it opens again. */
export function AjouterDesCreneaux({ rencontre, sondage, maintenant, relire, fermer }: AjouterProps) {
  const invitees = useInvitees(rencontre.id);
  const [saisie, setSaisie] = useState<SaisieDAjout>(() => depart(sondage, maintenant));
  const { fautes, essayer } = useEssai(problemesDAjout(saisie, sondage.creneaux, maintenant));
  const changer = useChangerSondage();
  const annoncer = useAnnonce();
  const ecrire = (valeurs: Partial<SaisieDAjout>) => setSaisie({ ...saisie, ...valeurs });
  const envoyer = () => {
    if (!essayer()) return;
    const cloture = clotureDe(saisie);
    const corps = { eTag: sondage.eTag, etat: 'Ouvert' as const, ajouts: creneauxDe(saisie.creneaux) };
    changer.mutate(
      { chemin: { id: sondage.id }, corps: { ...corps, ...(cloture === undefined ? {} : { cloture }) } },
      {
        onSuccess: (fait) => {
          annoncer(direAjout(fait));
          fermer();
          relire();
        },
      },
    );
  };
  return (
    <section className={cadre.partie} aria-label={AJOUTER.titre}>
      <h2 className={cadre.sousTitre}>{AJOUTER.titre}</h2>
      <QuiEstPrevenu sondage={sondage} maintenant={maintenant} />
      <Formulaire className={cadre.formulaire} envoyer={envoyer}>
        <Proposer
          rencontre={rencontre.id}
          maintenant={maintenant}
          ajouter={(neufs) => {
            const deja = new Set(sondage.creneaux.map(({ debut }) => Date.parse(debut)));
            const inedits = neufs.filter((n) => creneauxDe([n]).every(({ debut }) => !deja.has(Date.parse(debut))));
            ecrire({ creneaux: avecLesProposes(saisie.creneaux, inedits) });
          }}
        />
        <CreneauxSaisis
          invitees={invitees}
          rencontre={rencontre}
          creneaux={saisie.creneaux}
          problemes={fautes}
          changer={(creneaux) => ecrire({ creneaux })}
        />
        <ChampsDeCloture saisie={saisie} faute={fautes.cloture} changer={ecrire} />
        {changer.error == null ? null : <Probleme erreur={changer.error} reessayer={envoyer} recharger={relire} />}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={changer.isPending}>
            {AJOUTER.envoyer}
          </BoutonCommande>
          <Button onClick={fermer}>{AJOUTER.renoncer}</Button>
        </div>
      </Formulaire>
    </section>
  );
}

/** One line to fill in; until the closing that stands, or the one of a poll that opens again. */
function depart({ ouvert, cloture, creneaux }: SondageLu, maintenant: string): SaisieDAjout {
  const fin = ouvert && cloture !== undefined ? cloture : clotureDeReouverture(creneaux, maintenant);
  const { date: clotureDate, heure: clotureHeure } = creneauSaisi('cloture', fin);
  return {
    creneaux: [{ cle: crypto.randomUUID(), date: '', heure: '14:00', lieu: '' }],
    clotureDate,
    clotureHeure,
  };
}

/** Before it leaves: how many have answered already, and how many of them are not written to, having been asked enough. */
function QuiEstPrevenu({ sondage, maintenant }: Pick<AjouterProps, 'sondage' | 'maintenant'>) {
  const budget = useBudget(maintenant);
  const ontRepondu = (sondage.organisation?.votes ?? []).filter((v) => v.reponduLe !== undefined);
  const retenues =
    budget === undefined
      ? []
      : ontRepondu.filter(({ structure }) => auPlafond(budget.charges.get(structure) ?? [], budget.plafond));
  return (
    <Caption1 className={cadre.discret}>
      {AJOUTER.prevenues(
        ontRepondu.length - retenues.length,
        retenues.map(({ nom }) => nom),
      )}
    </Caption1>
  );
}
