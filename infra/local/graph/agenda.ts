import type { Routes } from './monde.ts';

export const routesAgenda: Routes = {};
