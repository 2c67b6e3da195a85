import { demarrer } from '../commun/demarrer.tsx';
import { AnnuaireOnglet } from './AnnuaireOnglet.tsx';
import { preparerApercu } from './queries.ts';

demarrer(<AnnuaireOnglet />, preparerApercu);
