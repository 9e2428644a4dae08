"""第九章 公文审批制度: handing in, routing opinions, counter-signing, signing, level of issuer, fewer papers."""
